import { editPerson } from '@/domain/people/edit-person'
import { getPerson, listPeople } from '@/domain/people/queries'
import { act, list, number, type Operation, read } from '../operation'

/** People. */
export const people: readonly Operation[] = [
  list('/people', 'listPeople', listPeople, ['country', 'institutionKind', 'gender', 'role'], {
    scope: 'people',
    looksBack: true,
  }),
  read(
    '/people/{id}',
    'getPerson',
    ({ db, actor }, { params }) => getPerson(db, actor, number(params.id as string)),
    { scope: 'people' },
  ),
  act('PUT', '/people/{id}', 'editPerson', editPerson),
]
