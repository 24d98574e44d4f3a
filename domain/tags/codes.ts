/* The official lists that Actions are tagged from, by their codes; what each says is told by `tags` in the messages. */

export { gcmObjectives } from '../requests/inputs'

/** How many numbered targets each of the 17 Goals has, and the last letter of those on means (United Nations, 2015). */
const targetsOfGoals: [numbered: number, lastLetter: string][] = [
  [5, 'b'],
  [5, 'c'],
  [9, 'd'],
  [7, 'c'],
  [6, 'c'],
  [6, 'b'],
  [3, 'b'],
  [10, 'b'],
  [5, 'c'],
  [7, 'c'],
  [7, 'c'],
  [8, 'c'],
  [3, 'b'],
  [7, 'c'],
  [9, 'c'],
  [10, 'b'],
  [19, ''],
]
const letters = ['a', 'b', 'c', 'd']

/** All 169 targets of the Sustainable Development Goals, as "10.7" and "10.c". */
export const sdgTargetCodes = targetsOfGoals.flatMap(([numbered, lastLetter], goal) => [
  ...Array.from({ length: numbered }, (_, at) => `${goal + 1}.${at + 1}`),
  ...letters.slice(0, letters.indexOf(lastLetter) + 1).map((letter) => `${goal + 1}.${letter}`),
]) as [string, ...string[]]

/** Facilitation of orderly, safe, regular and responsible migration and mobility: what an Action is about unless it says otherwise. */
export const usualSector = '15190'

/** Purpose codes of the OECD's Development Assistance Committee, of five digits, that Actions on migration fall under. */
export const dacSectors = [
  '15190',
  '15110',
  '15112',
  '15113',
  '15130',
  '15132',
  '15134',
  '15136',
  '15150',
  '15153',
  '15160',
  '15170',
  '15180',
  '15210',
  '15220',
  '11330',
  '13010',
  '16010',
  '16020',
  '16062',
  '16070',
  '24050',
  '43010',
] as const

/** The OECD's policy markers. */
export const policyMarkers = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

/** Not targeted, a significant objective, the principal objective. */
export const significances = ['0', '1', '2'] as const
