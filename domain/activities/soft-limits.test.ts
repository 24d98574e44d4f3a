import { expect, it } from 'vitest'
import type { ActivityKind } from '@/db/enums'
import { limitsPassed } from './soft-limits'

const limits = {
  study_visit: { minDays: 2, maxDays: 5, maxParticipants: 3 },
  expert_mission: { minDays: 2, maxDays: 5, maxExperts: 2 },
  workshop: { minParticipants: 15 },
}

const cases: [ActivityKind, days: number, participants: number, experts: number, passed: string[]][] = [
  ['study_visit', 1, 3, 0, ['minDays 2']],
  ['study_visit', 2, 3, 0, []],
  ['study_visit', 5, 3, 0, []],
  ['study_visit', 6, 4, 0, ['maxDays 5', 'maxParticipants 3']],
  ['study_visit', 0, 0, 0, []],
  ['expert_mission', 3, 40, 2, []],
  ['expert_mission', 3, 40, 3, ['maxExperts 2']],
  ['workshop', 30, 14, 9, ['minParticipants 15']],
  ['workshop', 1, 15, 0, []],
  ['workshop', 1, 0, 0, []],
  ['conference', 90, 1, 90, []],
]

it.each(cases)(
  'a %s of %i days, %i participants and %i experts',
  (kind, days, participants, experts, passed) => {
    const found = limitsPassed({ kind, days, participants, experts }, limits)
    expect(found.map(({ limit, number }) => `${limit} ${number}`)).toEqual(passed)
  },
)
