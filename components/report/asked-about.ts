import { type Actor, isStaff } from '@/domain/actor'
import { readsMeetings } from '@/domain/meetings/policy'

/** What each report is asked about, as the fields of its form; none where a record's own page leads to it. */
const fields = {
  programme: ['year', 'quarter', 'region'],
  country: ['country'],
  publication: ['region', 'year'],
  'action-final': ['action'],
  'action-fiche': ['action'],
} as const

type Field = (typeof fields)[keyof typeof fields][number]

/** The reports that the catalogue has a form for, in its order. */
const askedKinds = Object.keys(fields) as (keyof typeof fields)[]

/** Those that the reader can ask for: a publication is made by the team, and others are sent it. */
export const askedKindsFor = (reader: Pick<Actor, 'role'>) =>
  askedKinds.filter((kind) => kind !== 'publication' || isStaff(reader as Actor))

/** The fields that a report is asked for by. */
export const askedAbout = (kind: string): readonly Field[] =>
  Object.hasOwn(fields, kind) ? fields[kind as keyof typeof fields] : []

/** The reports that are had from the page of a record, and where such records are listed. */
export const elsewhere = (reader: Pick<Actor, 'role'>) => [
  { kind: 'activity', href: '/activities' },
  ...(readsMeetings(reader)
    ? [
        { kind: 'agenda', href: '/meetings' },
        { kind: 'minutes', href: '/meetings' },
      ]
    : []),
]
