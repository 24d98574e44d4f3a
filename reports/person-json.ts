import type { HeldData } from '@/domain/people/held-about'

/** The version of the shape below; a change that a reader of files could stumble over counts it up. */
export const personExportVersion = 1

/**
 * All that is held about a person as JSON, in the shape that docs/person-export.md describes. Days are YYYY-MM-DD,
 * instants ISO 8601 in UTC, countries ISO 3166-1 alpha-2, languages ISO 639-1. Numbers of the house stay behind, and
 * who of the team did something is said by role.
 */
export function personJson(held: HeldData, { now, programme }: { now: Date; programme: string }) {
  return {
    format: 'minga-person',
    version: personExportVersion,
    exportedAt: now,
    programme,
    ...held,
    participations: held.participations.map(({ id: _, activity, list, ...seat }) => ({
      ...seat,
      activity: whereOf(activity),
      list: list && { filename: list.filename, sha256: list.digest, importedAt: list.importedAt },
    })),
    deployments: held.deployments.map(({ activity, ...one }) => ({ ...one, activity: whereOf(activity) })),
    sources: held.sources.map(({ filename, digest, importedAt, activity }) => ({
      filename,
      sha256: digest,
      importedAt,
      activity,
    })),
    looks: held.looks.map(({ at, verb, role, activity, details }) => ({ at, verb, role, activity, details })),
    history: held.history.map(({ id: _, ...one }) => one),
  }
}
export type PersonJson = ReturnType<typeof personJson>

const whereOf = ({ id: _, ...activity }: HeldData['deployments'][number]['activity']) => activity
