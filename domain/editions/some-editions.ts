import { eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { edition, editionLink } from '@/db/schema/edition'
import type { Context } from '../command'
import { addSchedule } from '../schedules/add-schedule'
import { freezeReport } from './freeze-report'
import type { TryOut } from './freezing'
import { shareByLink } from './links'

/* For tests: a frozen report on a case, and a schedule. */

/** A report that is there for everybody who asks. */
export const anyReport: TryOut = async () => ({ title: 'Ficha', fields: ['action'] })

export const aFrozenReport = {
  kind: 'action-fiche',
  scope: { action: 'ACT-2026-0001' },
  audience: 'team',
  places: [],
} as const

export const aSchedule = {
  title: 'Ficha mensual',
  kind: 'action-fiche',
  scope: { action: 'ACT-2026-0001' },
  period: 'none',
  rhythm: 'month',
  day: 5,
  audience: 'readers',
  places: ['MX'],
  people: [],
  addresses: 'embajada@example.org fr',
  addressLocale: 'es',
  format: 'pdf',
} as const

/** A frozen report of which somebody without an account has a link, and a schedule. */
export async function someEditions(context: Context) {
  const { db, now } = context
  const { id: editionId } = await freezeReport(anyReport)(context, aFrozenReport)
  await db.transaction((tx) =>
    shareByLink(tx, { editionId, locale: 'es', format: 'pdf', address: 'embajada@example.org', now }),
  )
  const [link] = await db
    .select({ id: editionLink.id })
    .from(editionLink)
    .where(eq(editionLink.editionId, editionId))
  const { id: scheduleId } = await addSchedule(anyReport)(context, aSchedule)
  return { editionId, linkId: link?.id as number, scheduleId }
}

/** Sets the status of every edition, past what the database itself refuses. */
export async function setEditionStatus(db: Db, status: string) {
  await db.execute(sql`alter table ${edition} disable trigger only_withdrawn`)
  await db.update(edition).set({ status: status as never })
  await db.execute(sql`alter table ${edition} enable trigger only_withdrawn`)
}
