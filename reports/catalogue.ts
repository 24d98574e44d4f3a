import type { z } from 'zod'
import type { Locale, ReportKind } from '@/db/enums'
import type { Context } from '@/domain/command'
import { notFound } from '@/domain/errors'
import type { Report } from './blocks'

/*
 * Every report that can be asked for, in one table: what it is asked about and what makes it. Pages, files, REST,
 * frozen editions and schedules know reports by this table alone, so a new one is a line here and a file beside it.
 */

export type ReportDefinition<Scope = Record<string, unknown>> = {
  /** What it is asked about, as an address says it: `{ year: "2017" }`; every field is a text there. */
  scope: z.ZodObject
  /**
   * Makes it for whoever asks, of what exists for them. With an older state of the database and its moment as `now`
   * it shows that state. Throws `not_found` and `forbidden`.
   */
  make: (context: Context, scope: Scope, locale: Locale) => Promise<Report>
}

/** Each definition is loaded when first asked for. */
const catalogue: Record<ReportKind, () => Promise<ReportDefinition<never>>> = {
  activity: async () => (await import('./activity-report')).activityDefinition,
  'action-fiche': async () => (await import('./action-fiche')).ficheDefinition,
  'action-final': async () => (await import('./final-report')).finalDefinition,
  publication: async () => (await import('./publication')).publicationDefinition,
  country: async () => (await import('./country-report')).countryDefinition,
  programme: async () => (await import('./programme-report')).programmeDefinition,
  agenda: async () => (await import('./committee-papers')).agendaDefinition,
  minutes: async () => (await import('./committee-papers')).minutesDefinition,
  figure: async () => (await import('./figure')).figureDefinition,
}

/** The definition of a report; throws `not_found` for a kind that there isn't. */
export async function reportOf(kind: string): Promise<ReportDefinition<never>> {
  const definition = Object.hasOwn(catalogue, kind) ? catalogue[kind as ReportKind] : undefined
  if (!definition) throw notFound()
  return definition()
}
