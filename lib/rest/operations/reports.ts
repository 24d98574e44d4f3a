import { z } from 'zod'
import { reportKinds } from '@/db/enums'
import { scopeParts } from '@/domain/counting/scope'
import { openEditionFile } from '@/domain/editions/open-edition-file'
import { makeAsked, readAsked } from '@/reports/asked'
import { reportOf } from '@/reports/catalogue'
import { keptFile, reportFile, reportQuery } from '../files'
import { demandScope, number, type Operation, read } from '../operation'
import { refuseUnknown } from '../query'

/** Reports that speak of nobody by name; the others are for who may read names. */
const nameless: readonly string[] = ['programme', 'country', 'publication', 'figure']

/** What reports can be about, all together; each says in its own scope which of it. */
export const scopeNames = [
  ...scopeParts,
  ...['meeting', 'drafts', 'saved', 'measure', 'by', 'within', 'split', 'form'],
]
const scopeQuery = Object.fromEntries(
  scopeNames.map((name) => [
    name,
    z.string().max(300).optional().describe('For the reports that GET /reports names it for'),
  ]),
)

/** Reports of the moment, those that were frozen, and those that come by themselves. */
export const reports: readonly Operation[] = [
  read('/reports', 'listReports', async () => ({
    items: await Promise.all(
      reportKinds.map(async (kind) => ({ kind, scope: Object.keys((await reportOf(kind)).scope.shape) })),
    ),
  })),
  {
    id: 'getReport',
    method: 'GET',
    path: '/reports/{kind}',
    tag: 'reports',
    scope: 'read',
    whose: 'readers',
    query: z.object({
      ...reportQuery,
      ...scopeQuery,
      asOf: z
        .string()
        .max(10)
        .optional()
        .describe('A day whose end it shows, as YYYY-MM-DD; now unless told'),
    }),
    answers: 'file',
    run: async (context, asked) => {
      const kind = asked.params.kind as string
      if (!nameless.includes(kind)) demandScope(asked, 'people')
      const { shape } = (await reportOf(kind)).scope
      const usual = Object.keys({ ...reportQuery, asOf: null })
      refuseUnknown(Object.keys(asked.query), [...usual, ...Object.keys(shape)])
      const report = await makeAsked(context, readAsked(kind, asked.query, context.actor.locale))
      return reportFile(report, asked)
    },
  },
  {
    id: 'getEditionFile',
    method: 'GET',
    path: '/editions/{id}/files/{language}/{format}',
    tag: 'editions',
    scope: 'people',
    whose: 'readers',
    answers: 'file',
    run: async (context, { params }) => {
      const { language = '', format = '' } = params
      return keptFile(await openEditionFile(context, { id: number(params.id as string), language, format }))
    },
  },
]
