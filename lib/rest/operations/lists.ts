import { z } from 'zod'
import type { Client, Db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { listActions } from '@/domain/actions/queries'
import { listActivities } from '@/domain/activities/queries'
import type { Actor } from '@/domain/actor'
import { exportParticipations } from '@/domain/participations/export-participations'
import { listParticipations } from '@/domain/participations/queries'
import { listRegions } from '@/domain/reference'
import { listRequests } from '@/domain/requests/queries'
import { listResults } from '@/domain/results/queries'
import { noteLooks } from '@/lib/note-looks'
import { listTables, type RegionNames } from '@/reports/list-tables'
import { participationsTable } from '@/reports/participations-table'
import type { StreamedTable } from '@/reports/stream-table'
import { textsIn } from '@/reports/texts'
import { allPages, languageOf, tableFile, tableQuery } from '../files'
import { list, type Operation } from '../operation'

const filter = () => z.string().max(200).optional()
const filtersOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, filter()]))
const narrows = ['q', 'role', 'gender', 'country', 'year', 'action']

/** A list of cases as a file of all its rows. */
const asFile = <Row>(
  name: 'requests' | 'actions' | 'activities' | 'results',
  id: string,
  query: (db: Db, actor: Actor, query: never) => ReturnType<Parameters<typeof allPages<Row>>[0]>,
  table: (rows: AsyncIterable<Row[]>, locale: Locale, regions: RegionNames) => StreamedTable,
  filters: readonly string[],
): Operation => ({
  id,
  method: 'GET',
  path: `/files/${name}`,
  tag: 'files',
  scope: 'read',
  whose: 'readers',
  query: z.object({ ...tableQuery, ...filtersOf(['q', 'sort', ...filters]) }),
  answers: 'file',
  run: async ({ db, actor }, asked) => {
    const locale = languageOf(asked, actor)
    const rows = allPages<Row>((page) => query(db, actor, { ...asked.query, ...page } as never))
    const t = textsIn(locale)
    const regions = new Map((await listRegions(db, locale)).map(({ code, label }) => [code, label]))
    return tableFile(table(rows, locale, regions), asked, {
      filename: t(`reports.lists.${name}.file`),
      sheet: t(`reports.lists.${name}.sheet`),
      locale,
    })
  },
})

/** Lists as files; those with names are written down in the trail. */
export const lists: readonly Operation[] = [
  asFile('requests', 'requestsFile', listRequests, listTables.requests, [
    'status',
    'region',
    'country',
    'year',
    'mine',
  ]),
  asFile('actions', 'actionsFile', listActions, listTables.actions, [
    'status',
    'region',
    'country',
    'area',
    'year',
    'mine',
  ]),
  asFile('activities', 'activitiesFile', listActivities, listTables.activities, [
    'status',
    'kind',
    'mode',
    'region',
    'country',
    'year',
  ]),
  asFile('results', 'resultsFile', listResults, listTables.results, [
    'status',
    'kind',
    'region',
    'country',
    'action',
  ]),
  {
    ...list(
      '/participations',
      'listParticipations',
      listParticipations,
      narrows.filter((name) => name !== 'q'),
      { scope: 'people' },
    ),
    run: async (context, { query }) => {
      const { rows, ...page } = await listParticipations(context.db, context.actor, query)
      await noteLooks(
        context,
        rows.map((row) => row.activity.id),
        'program',
      )
      return { items: rows, ...page }
    },
  },
  {
    id: 'exportParticipations',
    method: 'GET',
    path: '/files/participations',
    tag: 'files',
    scope: 'people',
    whose: 'readers',
    query: z.object({ ...tableQuery, ...filtersOf(narrows) }),
    answers: 'file',
    run: async (context, asked) => {
      const { format, language: _, hxl: __, ...query } = asked.query
      await exportParticipations(context, { ...query, format } as never)
      const locale = languageOf(asked, context.actor)
      const t = textsIn(locale)
      const table = participationsTable(context.db as Client, context.actor, query, locale)
      return tableFile(table, asked, {
        filename: t('participations.file'),
        sheet: t('participations.sheet'),
        locale,
      })
    },
  },
]
