import { parseSync } from '@swc/core'
import { expect, it } from 'vitest'
import { calledIn, sources } from '@/scripts/entrances'

/*
 * Whoever sees names of a roster without carrying its case stands on the trail (brief, "Data protection"): every file
 * that reads names of rosters, or all that is held about somebody, has it written down, or says why not.
 */

/** What gives names of rosters. */
const naming = [
  'rosterOf',
  'wholeRoster',
  'certificatesOf',
  'getDeployment',
  'seatsOfOfficials',
  'activitiesOfOfficials',
  'listParticipations',
  'rowsOfFigure',
  'seatsWithoutSheet',
  'otherScores',
  'heldAbout',
]

/** What has it written down. */
const writes = ['seenRoster', 'seenHeld', 'noteLooks']

const notSeen: Record<string, string> = {
  'app/(staff)/activities/[id]/roster/attendance/page.tsx':
    'the grid opens for those who carry the case alone',
}

const callsOf = ({ file, text }: (typeof sources)[number]) =>
  calledIn(parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x') }))

it('every place that shows names of a roster has it written down', () => {
  const places = sources
    .map((source) => ({ file: source.file, calls: callsOf(source) }))
    .filter(({ calls }) => naming.some((name) => calls.has(name)))
  expect(places.length).toBeGreaterThan(5)
  const silent = places.filter(({ calls }) => !writes.some((name) => calls.has(name)))
  expect(silent.map(({ file }) => file).sort()).toEqual(Object.keys(notSeen).sort())
})
