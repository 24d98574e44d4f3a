import type { Db, Tx } from '@/db/client'
import { type Actor, isStaff } from '../actor'
import { type Group, grouped } from './grouped'
import type { Scope } from './scope'
import { hidesSmall, shownCells } from './small-cells'

/** People and seats that share what they are; null where a number is hidden or not for this reader. */
export type ParticipantsRow = { key: string | null; trainees: number | null; participations: number | null }

export type ParticipantsBy = {
  gender: ParticipantsRow[]
  institutionKind: ParticipantsRow[]
  /** The country that they come from. */
  from: ParticipantsRow[]
  /** Trainees of each kind of institution by gender, for the team alone: cells that cross point at people. */
  kindByGender: { kind: string | null; female: number; male: number; others: number; all: number }[]
}

const by = ['gender', 'institutionKind', 'from'] as const

/**
 * Trainees (each once, by their latest seat of the scope) and participations (seats) by what they are, the largest
 * group first. To whoever is not of the team small cells are hidden, and participations are not told.
 */
export async function participantsBy(db: Db | Tx, actor: Actor, scope: Scope): Promise<ParticipantsBy> {
  const trainees = await grouped(db, actor, { measure: 'trainees', scope, by })
  const participations = isStaff(actor)
    ? await grouped(db, actor, { measure: 'participations', scope, by })
    : null
  const along = (at: number): ParticipantsRow[] => {
    const people = summed(trainees, at)
    const seats = participations && new Map(summed(participations, at).map(({ key, count }) => [key, count]))
    const shown = hidesSmall(actor) ? shownCells(people) : people
    const rows = shown.map(({ key, count }) => ({
      key,
      trainees: count,
      participations: seats ? (seats.get(key) ?? 0) : null,
    }))
    const alone = [...(seats ?? [])].filter(([key]) => !people.some((one) => one.key === key))
    return [...rows, ...alone.map(([key, count]) => ({ key, trainees: 0, participations: count }))]
  }
  return {
    gender: along(0),
    institutionKind: along(1),
    from: along(2),
    kindByGender: isStaff(actor) ? crossed(trainees) : [],
  }
}

/** Adds up the groups that share a key, the largest first. */
function summed(groups: readonly Group[], at: number) {
  const counts = new Map<string | null, number>()
  for (const { keys, count } of groups) {
    const key = keys[at] ?? null
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || String(a.key).localeCompare(String(b.key)))
}

function crossed(groups: readonly Group[]): ParticipantsBy['kindByGender'] {
  return summed(groups, 1).map(({ key: kind, count: all }) => {
    const of = (gender: string) =>
      groups
        .filter(({ keys }) => (keys[1] ?? null) === kind && keys[0] === gender)
        .reduce((sum, { count }) => sum + count, 0)
    const female = of('female')
    const male = of('male')
    return { kind, female, male, others: all - female - male, all }
  })
}
