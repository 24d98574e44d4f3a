import { z } from 'zod'
import { listParticipations } from '@/domain/participations/queries'
import { openListFile, openParticipationsFile } from '@/lib/list-file'
import { noteLooks } from '@/lib/note-looks'
import { asOfDay, readDay } from '@/reports/asked'
import { type ListFile, type ListName, listFiles, listNames } from '@/reports/list-files'
import { formOf, tableFile, tableQuery } from '../files'
import { asOfQuery, list, type Operation } from '../operation'

const filter = () => z.string().max(200).optional()
const filtersOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, filter()]))
const narrows = ['q', 'role', 'gender', 'country', 'year', 'action']

/** A list as a file of all its rows: the same as that of its page. */
const asFile = (name: ListName): Operation => {
  const { filters, people }: ListFile = listFiles[name]
  return {
    // Called by its command, as every operation is that has one.
    id: name === 'people' ? 'exportPeople' : `${name}File`,
    method: 'GET',
    path: `/files/${name}`,
    tag: 'files',
    scope: people ? 'people' : 'read',
    whose: 'readers',
    query: z.object({ ...tableQuery, ...asOfQuery, ...filtersOf(['q', 'sort', ...filters]) }),
    answers: 'file',
    run: async (context, asked) => {
      const { table, ...named } = await openListFile(context, name, asked.query, formOf(asked, context.actor))
      return tableFile(table, asked, named)
    },
  }
}

/** Lists as files; those with names are written down in the trail. */
export const lists: readonly Operation[] = [
  ...listNames.map(asFile),
  {
    ...list(
      '/participations',
      'listParticipations',
      listParticipations,
      narrows.filter((name) => name !== 'q'),
      { scope: 'people', looksBack: true },
    ),
    run: async (context, { query }) => {
      const { db, actor } = asOfDay(context, readDay(query.asOf))
      const { rows, ...page } = await listParticipations(db, actor, query)
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
    query: z.object({ ...tableQuery, ...asOfQuery, ...filtersOf(narrows) }),
    answers: 'file',
    run: async (context, asked) => {
      const { table, ...named } = await openParticipationsFile(
        context,
        asked.query,
        formOf(asked, context.actor),
      )
      return tableFile(table, asked, named)
    },
  },
]
