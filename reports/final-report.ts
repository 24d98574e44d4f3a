import { z } from 'zod'
import type { Locale } from '@/db/enums'
import { costsOf } from '@/domain/actions/costs'
import { daysToFirstActivity } from '@/domain/actions/first-activity'
import { type ActionRecord, getAction } from '@/domain/actions/queries'
import { isStaff } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { administrationsOf } from '@/domain/counting/administrations'
import { countMeasures } from '@/domain/counting/count-measures'
import { type Figures, figuresOfAction } from '@/domain/counting/figures'
import { scopeOfGroup } from '@/domain/counting/grouped'
import { participantsBy } from '@/domain/counting/participants-by'
import type { Scope } from '@/domain/counting/scope'
import { dayOf } from '@/domain/deadlines'
import { type FollowUpOfAction, followUpsOf } from '@/domain/follow-ups/queries'
import { frameworkOf } from '@/domain/framework/queries'
import { requiredText } from '@/domain/inputs'
import { evaluationsOf } from '@/domain/questionnaires/evaluations'
import { listRegions } from '@/domain/reference'
import { timesTaken } from '@/domain/requests/times-taken'
import { type ResultRow, resultsOfAction } from '@/domain/results/queries'
import { actionFacts, publishedFigures } from './action-fiche'
import { activitiesTable } from './activities-table'
import type { Block, Report } from './blocks'
import type { ReportDefinition } from './catalogue'
import { dayCell, heading, joined, part, prose } from './cells'
import { administrations, figuresBlock, measured, participants, timesTable } from './counted'
import { evaluationTables } from './evaluation-tables'
import { countryName, formatDays, languageName } from './format'
import { frame } from './frame'
import { hxl } from './hxl'
import { logframe } from './logframe'
import { cellsOf, opening } from './opening'
import { demandReader } from './reader'
import { savedFigureBlocks } from './saved-figures'
import { type Texts, textsIn } from './texts'
import { scoresTable, whoCame } from './who-came'

/**
 * What an Action was for, what was done, who was reached and what stays: the report that closes it and the narrative
 * that its donor asks for (brief, "What is reported"). Costs, evaluations and what authorities answered are for staff.
 * Throws `not_found`, and `forbidden` for authorities and experts.
 */
export async function finalReport(
  context: Context,
  { reference, locale }: { reference: string; locale: Locale },
): Promise<Report> {
  const { db, actor, now } = context
  demandReader(actor)
  const action = await getAction(db, actor, reference)
  const t = textsIn(locale)
  const today = dayOf(now)
  const scope = { action: action.reference }
  const figures = await figuresOfAction(db, actor, action.reference)
  const regions = await listRegions(db, locale)
  const region = regions.find(({ code }) => code === action.regionCode)?.label ?? null
  const country = action.countryCode && countryName(action.countryCode, locale)
  const counts = await countMeasures(db, actor, scope, [
    'activitiesHeld',
    'experts',
    'deployments',
    'daysWorked',
    'resultsAchieved',
  ])
  const count = (measure: keyof typeof counts) => measured(t, measure, scope, counts[measure])
  const toFirst = await daysToFirstActivity(db, actor, scope, null)
  return {
    ...(await frame(context, t, locale)),
    filename: `${t('reports.final.file')}-${action.reference}`,
    kind: t('reports.final.kind'),
    title: action.name,
    subtitle: joined([country ?? region, formatDays(action.startsOn, action.endsOn, locale)], ' · '),
    reference: action.reference,
    blocks: [
      figuresBlock([
        count('activitiesHeld'),
        ...whoCame(t, figures),
        count('experts'),
        count('resultsAchieved'),
      ]),
      heading(t('reports.action.about')),
      { kind: 'facts', items: actionFacts(t, locale, action, country, region) },
      ...prose(t, t('actions.fiche.context'), action.context),
      ...prose(t, t('actions.fiche.objective'), action.objective),
      ...prose(t, t('actions.fiche.expectedResult'), action.expectedResult),
      heading(t('reports.final.done')),
      activitiesTable(t, locale, action),
      heading(t('reports.final.targetGroups')),
      ...targetGroups(t, await participantsBy(db, actor, scope), locale, figures),
      ...scoresTable(t, figures),
      ...headcount(t, figures),
      heading(t('reports.activity.experts')),
      figuresBlock([count('deployments'), count('daysWorked')]),
      administrations(t, locale, scope, await administrationsOf(db, actor, scope)),
      ...evaluationTables(t, locale, await evaluationsOf(db, actor, { actionId: action.id })),
      heading(t('reports.action.results')),
      results(t, locale, await resultsOfAction(db, actor, action.id)),
      ...logframe(t, locale, await frameworkOf(db, action, today, { forEverybody: !isStaff(actor) })),
      ...followUps(t, locale, await followUpsOf(db, actor, action.id)),
      ...(await savedFigureBlocks(context, { kind: 'action-final', scope }, locale)),
      heading(t('reports.final.time')),
      timesTable(t, await timesTaken(db, actor, scope, { period: null, today })),
      ...(toFirst.median === null
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: t('reports.final.toFirst', { days: toFirst.median }),
            },
          ]),
      ...(await publishedFigures(context, t, locale, action)),
      ...(isStaff(actor) ? costs(t, action, await costsOf(db, actor, action.id)) : []),
    ],
  }
}

export const finalDefinition = {
  scope: z.object({ action: requiredText(40) }),
  make: (context, { action }, locale) => finalReport(context, { reference: action, locale }),
} satisfies ReportDefinition<{ action: string }>

/** Who was reached, with the numbers of women and men; crossed for the team alone. */
function targetGroups(
  t: Texts,
  rows: Awaited<ReturnType<typeof participantsBy>>,
  locale: Locale,
  figures: Figures,
): Block[] {
  const { kindByGender } = rows
  const sum = (of: 'female' | 'male' | 'others' | 'all') =>
    kindByGender.reduce((total, row) => total + row[of], 0)
  return [
    ...(kindByGender.length > 0
      ? [
          {
            kind: 'table' as const,
            key: 'target-groups',
            title: t('reports.final.targetGroupsTable'),
            columns: [
              {
                label: t('reports.breakdowns.institutionKind'),
                type: 'text' as const,
                weight: 3,
                hxl: hxl.organisationKind,
              },
              { label: t('reports.activity.women'), type: 'number' as const, hxl: hxl.women },
              { label: t('reports.activity.men'), type: 'number' as const, hxl: hxl.men },
              { label: t('reports.final.otherGender'), type: 'number' as const, hxl: hxl.otherGender },
              { label: t('reports.total'), type: 'number' as const, hxl: hxl.people },
            ],
            ...cellsOf(
              kindByGender.map((row) => [
                row.kind === null
                  ? t('reports.breakdowns.notRecorded')
                  : t(`enums.institutionKind.${row.kind}` as 'enums.institutionKind.police'),
                ...byGender(scopeOfGroup(figures.scope, ['institutionKind'], [row.kind]), row),
              ]),
              [
                t('reports.total'),
                ...byGender(figures.scope, {
                  female: sum('female'),
                  male: sum('male'),
                  others: sum('others'),
                  all: sum('all'),
                }),
              ],
            ),
            note: t('reports.final.targetGroupsNote'),
          },
        ]
      : []),
    ...participants(t, locale, rows, figures.scope, figures),
  ]
}

/** Women, men, others and all of a scope; those who are neither women nor men are of more than one kind. */
const byGender = (
  scope: Scope,
  { female, male, others, all }: { female: number; male: number; others: number; all: number },
) => [
  opening('trainees', { ...scope, gender: 'female' }, female),
  opening('trainees', { ...scope, gender: 'male' }, male),
  others,
  opening('trainees', scope, all),
]

const headcount = (t: Texts, { scope, headcount: { women, men, other, total } }: Figures): Block[] =>
  total > 0
    ? [
        {
          kind: 'table',
          key: 'headcounts',
          title: t('reports.activity.headcounts'),
          columns: [
            { label: t('reports.activity.women'), type: 'number', hxl: hxl.women },
            { label: t('reports.activity.men'), type: 'number', hxl: hxl.men },
            { label: t('reports.activity.others'), type: 'number', hxl: hxl.otherGender },
            { label: t('reports.total'), type: 'number', hxl: hxl.people },
          ],
          ...cellsOf([
            [
              opening('withoutIdentity', { ...scope, gender: 'female' }, women),
              opening('withoutIdentity', { ...scope, gender: 'male' }, men),
              opening('withoutIdentity', { ...scope, gender: 'other' }, other),
              opening('withoutIdentity', scope, total),
            ],
          ]),
          note: t('figures.define.withoutIdentity'),
        },
      ]
    : []

const results = (t: Texts, locale: Locale, rows: readonly ResultRow[]): Block => ({
  kind: 'table',
  key: 'results',
  title: t('reports.action.resultsTable'),
  columns: [
    { label: t('reports.activity.title'), type: 'text', weight: 4, hxl: hxl.result },
    { label: t('reports.action.kindOfResult'), type: 'text', weight: 1.8, hxl: hxl.resultKind },
    { label: t('reports.activity.language'), type: 'text', weight: 1.6 },
    { label: t('reports.fiche.plannedFor'), type: 'day', weight: 1.6 },
    { label: t('reports.action.status'), type: 'text', weight: 1.6, hxl: hxl.status },
    { label: t('reports.action.adoptedBy'), type: 'text', weight: 2.6, hxl: hxl.adoptedBy },
    { label: t('reports.action.adoptedOn'), type: 'day', weight: 1.6, hxl: hxl.adoptedOn },
    { label: t('reports.final.inUseSince'), type: 'day', weight: 1.6, hxl: hxl.inUseSince },
  ],
  rows: rows.map((row) => [
    `${row.title} (${row.reference})`,
    t(`enums.resultKind.${row.kind}`),
    joined(row.languages.map((code) => languageName(code, locale))),
    dayCell(row.plannedFor),
    t(`enums.resultStatus.${row.status}`),
    row.adoptedBy,
    dayCell(row.adoptedOn),
    dayCell(row.inUseSince),
  ]),
  note: t('reports.final.resultsNote'),
  empty: t('reports.action.noResults'),
})

function followUps(t: Texts, locale: Locale, rows: readonly FollowUpOfAction[]): Block[] {
  if (rows.length === 0) return []
  return [
    heading(t('followUps.title')),
    ...rows.flatMap(({ months, status, dueOn, answeredBy, questions }): Block[] => [
      part(t('followUps.after', { months })),
      {
        kind: 'facts',
        items: [
          { label: t('reports.action.status'), value: t(`enums.followUpStatus.${status}`) },
          { label: t('reports.final.askedBy'), value: dayCell(dueOn) },
          ...(answeredBy ? [{ label: t('reports.final.answeredBy'), value: answeredBy }] : []),
          ...questions.flatMap(({ labels, answer }) =>
            answer ? [{ label: labels[locale], value: answer }] : [],
          ),
        ],
      },
    ]),
  ]
}

function costs(t: Texts, action: ActionRecord, rows: Awaited<ReturnType<typeof costsOf>>): Block[] {
  const sum = (of: 'plannedCost' | 'actualCost') =>
    rows.some((row) => row[of] !== null) ? rows.reduce((total, row) => total + (row[of] ?? 0), 0) : null
  return [
    heading(t('reports.activity.costs')),
    { kind: 'facts', items: [{ label: t('reports.action.budget'), value: action.budget }] },
    {
      kind: 'table',
      key: 'costs',
      title: t('reports.final.costsTable'),
      columns: [
        { label: t('reports.action.number'), type: 'text', weight: 0.8, hxl: hxl.activityNumber },
        { label: t('reports.action.activity'), type: 'text', weight: 5, hxl: hxl.activity },
        { label: t('reports.activity.plannedCost'), type: 'number', hxl: hxl.planned },
        { label: t('reports.activity.actualCost'), type: 'number', hxl: hxl.spent },
      ],
      rows: rows.map(({ number, title, plannedCost, actualCost }) => [
        number,
        title,
        plannedCost,
        actualCost,
      ]),
      total: [t('reports.total'), null, sum('plannedCost'), sum('actualCost')],
      empty: t('reports.action.noActivities'),
    },
  ]
}
