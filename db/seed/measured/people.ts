import type { NewRow } from '@/db/bulk'
import type { event } from '@/db/schema/event'
import type { attendance, participation, rosterImport } from '@/db/schema/participation'
import type { person } from '@/db/schema/person'
import { fold, nameKey, sortedNameKey } from '@/domain/names'
import { men, surnames, women } from '../demo-programme/officials'
import { countriesByRegion } from '../reference-data'
import type { Held } from './actions'
import { type Dice, diceOf, share } from './dice'

/** The people of an Action, by their first id and number, with the activities that they came to. */
export type Crowd = { first: number; size: number; country: string; held: (Held & { seats: number })[] }

/**
 * Parts people and seats among the activities that were held: more come to one than to another, and everybody comes to
 * about three of an Action. The ids of the people begin after `firstId - 1`.
 */
export function crowdsOf(held: readonly Held[], people: number, seats: number, firstId: number): Crowd[] {
  const dice = diceOf(37)
  const seatsOf = share(
    seats,
    held.map(() => dice.whole(70, 130)),
  )
  const byAction = new Map<number, Crowd>()
  for (const [at, one] of held.entries()) {
    const crowd = byAction.get(one.actionId) ?? { first: 0, size: 0, country: one.country, held: [] }
    crowd.held.push({ ...one, seats: seatsOf[at] as number })
    byAction.set(one.actionId, crowd)
  }
  const crowds = [...byAction.values()]
  // Nobody sits twice on one activity, so there are as many people as at its largest.
  const most = (crowd: Crowd) => Math.max(...crowd.held.map((one) => one.seats))
  const rest = (crowd: Crowd) => crowd.held.reduce((sum, one) => sum + one.seats, 0) - most(crowd)
  const others = share(people - crowds.reduce((sum, crowd) => sum + most(crowd), 0), crowds.map(rest))
  let first = firstId
  for (const [at, crowd] of crowds.entries()) {
    crowd.first = first
    crowd.size = most(crowd) + (others[at] as number)
    first += crowd.size
  }
  return crowds
}

const at = (day: string) => new Date(`${day}T10:00:00Z`)
const positions = [
  'Analyst',
  'Legal adviser',
  'Head of unit',
  'Protection officer',
  'Border guard',
  'Prosecutor',
]

/** Everybody who came to an Action, as recorded with the list of the first activity. */
export function* peopleOf(crowds: readonly Crowd[], institutions: Map<string, number[]>) {
  const dice = diceOf(41)
  for (const { first, size, country, held } of crowds)
    for (let at = 0; at < size; at += 1)
      yield invent(
        first + at,
        country,
        dice.one(institutions.get(country) ?? []),
        held[0]?.listedOn ?? '',
        dice,
      )
}

const lenders = (countriesByRegion.europe ?? '').split(' ')

/** The experts, whose ids are given. */
export function* expertsOf(ids: readonly number[], institutions: Map<string, number[]>, day: string) {
  const dice = diceOf(43)
  for (const id of ids) {
    const country = dice.one(lenders)
    yield invent(id, country, dice.one(institutions.get(country) ?? []), day, dice)
  }
}

function invent(
  id: number,
  countryCode: string,
  institutionId: number,
  day: string,
  dice: Dice,
): NewRow<typeof person> {
  const isWoman = dice.chance(0.54)
  const names = isWoman ? women : men
  const givenNames = dice.chance(0.6) ? `${dice.one(names)} ${dice.one(names)}` : dice.one(names)
  const familyNames = `${dice.one(surnames)} ${dice.one(surnames)}`
  return {
    id,
    givenNames,
    familyNames,
    nameKey: nameKey(givenNames, familyNames),
    sortedNameKey: sortedNameKey(givenNames, familyNames),
    gender: dice.chance(0.01) ? 'not_said' : isWoman ? 'female' : 'male',
    email: `${fold(givenNames)} ${fold(familyNames)} ${id}@example.org`.replaceAll(' ', '.'),
    institutionId,
    position: dice.one(positions),
    countryCode,
    createdAt: at(day),
    updatedAt: at(day),
  }
}

/** That somebody was recorded with the list of an activity. */
export function* arrivalsOf(crowds: readonly Crowd[]): Iterable<NewRow<typeof event>> {
  for (const { first, size, held } of crowds)
    for (let entityId = first; entityId < first + size; entityId += 1)
      yield {
        at: at(held[0]?.listedOn ?? ''),
        actorId: held[0]?.officer,
        entity: 'person',
        entityId,
        verb: 'add',
        details: { title: held[0]?.title },
      }
}

/** The list of each activity; its id is the activity's place among all. */
export function* listsOf(crowds: readonly Crowd[]): Iterable<NewRow<typeof rosterImport>> {
  let id = 0
  for (const { held } of crowds)
    for (const [place, { activityId, seats, officer, listedOn }] of held.entries()) {
      id += 1
      const isFirst = place === 0
      yield {
        id,
        activityId,
        filename: 'participants.xlsx',
        digest: `measured-${id}`,
        rows: seats,
        newPeople: isFirst ? seats : 0,
        knownPeople: isFirst ? 0 : seats,
        skippedRows: 0,
        importedBy: officer,
        importedAt: at(listedOn),
      }
    }
}

type Seat = NewRow<typeof participation> & { id: number; days: string[] }

function* seatsOf(crowds: readonly Crowd[]): Iterable<Seat> {
  const dice = diceOf(47)
  let id = 0
  let importId = 0
  for (const { first, size, held } of crowds) {
    let next = 0
    for (const { activityId, seats, days, tested, listedOn } of held) {
      importId += 1
      for (let seat = 0; seat < seats; seat += 1) {
        id += 1
        const before = dice.whole(20, 70)
        const after = before + dice.whole(0, 30)
        const came = days.filter(() => dice.chance(0.92))
        yield {
          id,
          activityId,
          personId: first + (next % size),
          role: 'trainee',
          scoreBefore: tested ? before : null,
          scoreAfter: tested ? after : null,
          consent: true,
          importId,
          createdAt: at(listedOn),
          days: came,
        }
        next += 1
      }
    }
  }
}

/** Every seat; those who came to one activity come to the next ones in turns. */
export function* participationsOf(crowds: readonly Crowd[]): Iterable<NewRow<typeof participation>> {
  for (const { days: _, ...seat } of seatsOf(crowds)) yield seat
}

/** The days of every seat. */
export function* attendanceOf(crowds: readonly Crowd[]): Iterable<NewRow<typeof attendance>> {
  for (const { id, days } of seatsOf(crowds)) for (const day of days) yield { participationId: id, day }
}
