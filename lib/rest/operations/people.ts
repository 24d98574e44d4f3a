import { z } from 'zod'
import { isStaff } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { figuresOfPerson } from '@/domain/counting/person-figures'
import { notFound } from '@/domain/errors'
import { hasOpenAccount } from '@/domain/people/anonymise-person'
import { consentsOf } from '@/domain/people/consents-of'
import { editPerson } from '@/domain/people/edit-person'
import { filesNaming } from '@/domain/people/files-naming'
import { mergedInto, whereSheIs } from '@/domain/people/merged-records'
import { listPairs, type PairedPerson, pairHows, pairOf, pairsOf } from '@/domain/people/pairs'
import { personPolicy } from '@/domain/people/policy'
import { getPerson, listPeople } from '@/domain/people/queries'
import { personStatus } from '@/domain/people/status'
import { demand } from '@/domain/policy'
import { type Asked, act, list, number, type Operation, pageQuery, read } from '../operation'

const named = { scope: 'people' } as const

const thePerson = ({ db, actor }: Context, { params: { id = '' } }: Asked) => getPerson(db, actor, number(id))
/** The same for the team, which alone is shown the rest of it. */
async function personForTeam(context: Context, asked: Asked) {
  if (!isStaff(context.actor)) throw notFound()
  return thePerson(context, asked)
}

/** Without what only searches look at. */
const side = ({ search: _, nameKey: _k, sortedNameKey: _s, ...person }: PairedPerson) => person

/** Records that may be one person, and those that were found to be. */
const duplicates: readonly Operation[] = [
  {
    id: 'listDuplicates',
    method: 'GET',
    path: '/people/duplicates',
    tag: 'people',
    scope: 'people',
    whose: 'readers',
    query: z.object({
      cursor: pageQuery.cursor,
      country: z.string().max(2).optional(),
      how: z.enum(pairHows).optional().describe('What agrees; `name` is nothing else'),
      sure: z.enum(['likely', 'doubtful']).optional(),
    }),
    answers: 'page',
    run: async ({ db, actor }, { query }) => {
      const { rows, ...page } = await listPairs(db, actor, query)
      return { items: rows, ...page }
    },
  },
  read(
    '/people/duplicates/{pair}',
    'getDuplicates',
    async ({ db, actor }, { params: { pair = '' } }) => {
      const ids = pair.split('-').map(number)
      if (ids.length !== 2) throw notFound()
      const [a = 0, b = 0] = [
        await whereSheIs(db, actor, ids[0] ?? 0),
        await whereSheIs(db, actor, ids[1] ?? 0),
      ]
      const found = await pairOf(db, actor, a ?? 0, b ?? 0)
      return { ...found, people: found.people.map(side) }
    },
    named,
  ),
  read(
    '/people/{id}/same',
    'getSamePerson',
    async (context, asked) => {
      const { id } = await personForTeam(context, asked)
      const maybe = await pairsOf(context.db, context.actor, id)
      return { maybe, merged: await mergedInto(context.db, id) }
    },
    named,
  ),
]

/** People. */
export const people: readonly Operation[] = [
  list('/people', 'listPeople', listPeople, ['country', 'institutionKind', 'gender', 'role'], {
    scope: 'people',
    looksBack: true,
  }),
  ...duplicates,
  read('/people/{id}', 'getPerson', thePerson, named),
  read(
    '/people/{id}/figures',
    'getPersonFigures',
    async (context, asked) => {
      const { id } = await thePerson(context, asked)
      return figuresOfPerson(context.db, context.actor, id)
    },
    named,
  ),
  read(
    '/people/{id}/consents',
    'listConsents',
    async (context, asked) => {
      const { id } = await personForTeam(context, asked)
      return { items: await consentsOf(context.db, context.actor, id) }
    },
    named,
  ),
  read(
    '/people/{id}/files',
    'listFilesNaming',
    async (context, asked) => {
      const person = await thePerson(context, asked)
      const standing = {
        status: personStatus(person),
        hasOpenAccount: await hasOpenAccount(context.db, person.id),
      }
      demand(personPolicy, context.actor, 'anonymise', standing)
      return { items: await filesNaming(context.db, person.id) }
    },
    named,
  ),
  act('PUT', '/people/{id}', 'editPerson', editPerson),
]
