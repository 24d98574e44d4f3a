import { and, eq, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { OpenDataChoice } from '@/db/enums'
import { action } from '@/db/schema/action'
import type { OpenDataSettings } from '@/db/schema/reference'

/**
 * The Actions that are published, as a condition on `action`. Nothing is published that nobody decided to publish: an
 * Action by itself, or the programme for all that an authority has endorsed. One that is still designed never is, nor
 * one that was cancelled before it was endorsed.
 */
export const isPublished = ({ publishes }: Pick<OpenDataSettings, 'publishes'>): SQL | undefined =>
  and(
    notInArray(action.status, ['design']),
    or(sql`${action.status} <> 'cancelled'`, sql`${action.endorsedOn} is not null`),
    publishes === 'endorsed'
      ? sql`${action.openData} <> 'withheld'`
      : eq(action.openData, 'published' satisfies OpenDataChoice),
  )

/** The same of an Action that was read. */
export function isOnePublished(
  { publishes }: Pick<OpenDataSettings, 'publishes'>,
  { status, endorsedOn, openData }: { status: string; endorsedOn: string | null; openData: OpenDataChoice },
) {
  if (status === 'design' || (status === 'cancelled' && endorsedOn === null)) return false
  return publishes === 'endorsed' ? openData !== 'withheld' : openData === 'published'
}
