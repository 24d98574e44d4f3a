import type { Db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { type ActionListQuery, listActions } from '@/domain/actions/queries'
import { type ActivityListQuery, listActivities } from '@/domain/activities/queries'
import type { Actor } from '@/domain/actor'
import { allPages } from '@/domain/all-pages'
import { listMeetings } from '@/domain/meetings/queries'
import type { ListQuery } from '@/domain/paging'
import { listPeople, type PersonListQuery } from '@/domain/people/queries'
import { listRegions } from '@/domain/reference'
import { listRequests, type RequestListQuery } from '@/domain/requests/queries'
import { listResults, type ResultListQuery } from '@/domain/results/queries'
import { listTables } from './list-tables'
import type { StreamedTable } from './stream-table'

type Asked = Record<string, string | undefined>

/** A list as a file: what narrows it, as the address of its page does, and all of its rows in the order of its page. */
export type ListFile = {
  filters: readonly string[]
  /** Whether people leave with it by name; then the list that is narrowed is that of people, by these as well. */
  people?: { role?: 'expert' }
  table: (db: Db, actor: Actor, asked: Asked, locale: Locale) => StreamedTable | Promise<StreamedTable>
}

/** Every filter that a list takes, so that none is forgotten when one is added. */
const all = <Query>(filters: Record<Exclude<keyof Query, keyof ListQuery>, true>) => Object.keys(filters)

const regionNames = async (db: Db, locale: Locale) =>
  new Map((await listRegions(db, locale)).map(({ code, label }) => [code, label]))

/** The lists that leave as files, for their pages and for programs. Participations have a way of their own. */
export const listFiles = {
  requests: {
    filters: all<RequestListQuery>({ status: true, region: true, country: true, year: true, mine: true }),
    table: async (db, actor, asked, locale) =>
      listTables.requests(
        allPages((page) => listRequests(db, actor, { ...asked, ...page })),
        locale,
        await regionNames(db, locale),
      ),
  },
  actions: {
    filters: all<ActionListQuery>({
      status: true,
      region: true,
      country: true,
      area: true,
      year: true,
      mine: true,
    }),
    table: async (db, actor, asked, locale) =>
      listTables.actions(
        allPages((page) => listActions(db, actor, { ...asked, ...page })),
        locale,
        await regionNames(db, locale),
      ),
  },
  activities: {
    filters: all<ActivityListQuery>({
      status: true,
      kind: true,
      mode: true,
      region: true,
      country: true,
      year: true,
    }),
    table: (db, actor, asked, locale) =>
      listTables.activities(
        allPages((page) => listActivities(db, actor, { ...asked, ...page })),
        locale,
      ),
  },
  results: {
    filters: all<ResultListQuery>({ status: true, kind: true, region: true, country: true, action: true }),
    table: (db, actor, asked, locale) =>
      listTables.results(
        allPages((page) => listResults(db, actor, { ...asked, ...page })),
        locale,
      ),
  },
  people: {
    filters: all<PersonListQuery>({ country: true, institutionKind: true, gender: true, role: true }),
    people: {},
    table: (db, actor, asked, locale) =>
      listTables.people(
        allPages((page) => listPeople(db, actor, { ...asked, ...page })),
        locale,
      ),
  },
  experts: {
    filters: ['country', 'institutionKind', 'gender'],
    people: { role: 'expert' },
    table: (db, actor, asked, locale) =>
      listTables.people(
        allPages((page) => listPeople(db, actor, { ...asked, ...page, role: 'expert' })),
        locale,
      ),
  },
  meetings: {
    filters: [],
    table: (db, actor, _, locale) => listTables.meetings(meetings(db, actor), locale),
  },
} satisfies Record<string, ListFile>

export type ListName = keyof typeof listFiles
export const listNames = Object.keys(listFiles) as ListName[]

async function* meetings(db: Db, actor: Actor) {
  const { coming, past } = await listMeetings(db, actor)
  yield [...coming, ...past]
}
