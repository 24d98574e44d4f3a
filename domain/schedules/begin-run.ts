import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type schedule, scheduleRun } from '@/db/schema/schedule'
import type { Actor } from '../actor'
import { record } from '../audit/record'
import { beginEdition } from '../editions/freezing'
import { regionsOf } from '../editions/where-it-looks'
import { nextReference } from '../reference'
import { localDay } from '../time-zone'
import { scopeOn } from './calendar'

type Given = {
  schedule: typeof schedule.$inferSelect
  /** With whose eyes it is made, where it is for the team. */
  owner: Actor
  turn: string
  /** The day whose period it looks back from. */
  day: string
  /** Who asked for it out of turn. */
  askedBy?: number
  now: Date
}

/**
 * Begins a run of a schedule: its report is frozen as of now, and sent once it is made. Gives back the edition's id;
 * null where this turn has its run.
 */
export async function beginRun(tx: Tx, given: Given): Promise<number | null> {
  const { schedule: of, owner, turn, day, askedBy, now } = given
  const [run] = await tx
    .insert(scheduleRun)
    .values({ scheduleId: of.id, turn, begunAt: now, askedBy: askedBy ?? null })
    .onConflictDoNothing()
    .returning({ id: scheduleRun.id })
  if (!run) return null
  const { kind, audience, countries, title } = of
  const scope = scopeOn(of, day)
  const reference = await nextReference(tx, 'EDN', localDay(now))
  const editionId = await beginEdition(tx, {
    reference,
    kind,
    scope,
    title,
    audience,
    countries,
    regions: audience === 'team' ? await regionsOf(tx, owner, { kind, scope }) : null,
    asOf: now,
    frozenBy: owner.id,
    frozenAt: now,
  })
  await tx.update(scheduleRun).set({ editionId }).where(eq(scheduleRun.id, run.id))
  await record(tx, {
    entity: 'edition',
    entityId: editionId,
    verb: 'freeze',
    actorId: askedBy ?? null,
    at: now,
    details: { reference, title, version: 1, audience },
  })
  return editionId
}
