import { z } from 'zod'
import type { Locale, ReportFormat } from '@/db/enums'
import { type ActivityRecord, getActivity } from '@/domain/activities/queries'
import { isStaff } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { attendanceOfTrainees, type Count, type Figures, figuresOfActivity } from '@/domain/counting/figures'
import { share } from '@/domain/counting/share'
import { requiredId } from '@/domain/inputs'
import { evaluationsOf } from '@/domain/questionnaires/evaluations'
import { exportRoster } from '@/domain/rosters/export-roster'
import type { Block, Report } from './blocks'
import type { ReportDefinition } from './catalogue'
import { dayCell, heading, joined, prose } from './cells'
import { evaluationTables } from './evaluation-tables'
import { countryName, formatDays, languageName } from './format'
import { frame } from './frame'
import { hxl } from './hxl'
import { cellsOf, opening } from './opening'
import { rosterTable } from './roster-table'
import { type Texts, textsIn } from './texts'
import { breakdowns, scoresTable, whoCame } from './who-came'

type Given = {
  id: number
  locale: Locale
  /** The form in which the names on the roster are to leave with it; without it they stay. */
  namesAs?: ReportFormat
}

/**
 * What an activity was, who came, what they thought of it and what came of it. Costs and evaluations are for staff.
 * Names are given out only when asked for, and written down; throws `not_found`, and `forbidden` when asked for names by
 * somebody who may not read any.
 */
export async function activityReport(context: Context, { id, locale, namesAs }: Given): Promise<Report> {
  const { db, actor, now } = context
  const activity = await getActivity(db, actor, id, now)
  const t = textsIn(locale)
  const figures = await figuresOfActivity(db, actor, id)
  const names = namesAs
    ? rosterTable(t, locale, activity, await exportRoster(context, { id, format: namesAs }))
    : null
  return {
    ...(await frame(context, t, locale)),
    filename: `${t('reports.files.activity')}-${activity.action.reference}-${activity.number}`,
    kind: t('reports.activity.kind'),
    title: activity.title,
    subtitle: joined(
      [placeOf(activity, locale), formatDays(activity.startsOn, activity.endsOn, locale)],
      ' · ',
    ),
    reference: `${activity.action.reference} · ${t('reports.activity.number', { number: activity.number })}`,
    blocks: [
      ...about(t, locale, activity),
      ...prose(t, t('activities.objective'), activity.objective),
      ...(activity.agenda ? prose(t, t('activities.agenda'), activity.agenda) : []),
      ...experts(t, locale, activity),
      ...inFigures(t, locale, activity, figures, await attendanceOfTrainees(db, id)),
      ...(isStaff(actor)
        ? evaluationTables(t, locale, await evaluationsOf(db, actor, { activityId: id }))
        : []),
      ...results(t, activity),
      ...documents(t, locale, activity),
      ...(isStaff(actor) ? costs(t, activity) : []),
      ...(names ? [heading(t('reports.activity.roster')), names] : []),
    ],
  }
}

export const activityDefinition = {
  scope: z.object({ activity: requiredId() }),
  make: (context, { activity }, locale) => activityReport(context, { id: activity, locale }),
} satisfies ReportDefinition<{ activity: number }>

const placeOf = ({ place, countryCode }: ActivityRecord, locale: Locale) =>
  joined([place, countryCode && countryName(countryCode, locale)])

const about = (t: Texts, locale: Locale, activity: ActivityRecord): Block[] => [
  heading(t('reports.activity.about')),
  {
    kind: 'facts',
    items: [
      {
        label: t('reports.activity.action'),
        value: `${activity.action.name} (${activity.action.reference})`,
      },
      { label: t('activities.facts.kind'), value: t(`enums.activityKind.${activity.kind}`) },
      { label: t('reports.activity.status'), value: t(`enums.activityStatus.${activity.status}`) },
      { label: t('reports.activity.firstDay'), value: dayCell(activity.startsOn) },
      { label: t('reports.activity.lastDay'), value: dayCell(activity.endsOn ?? activity.startsOn) },
      { label: t('activities.facts.place'), value: placeOf(activity, locale) },
      { label: t('activities.facts.mode'), value: t(`enums.activityMode.${activity.mode}`) },
      {
        label: t('activities.facts.languages'),
        value: joined(activity.languages.map((code) => languageName(code, locale))),
      },
      {
        label: t('activities.facts.interpretation'),
        value: t(activity.interpretation ? 'reports.yes' : 'reports.no'),
      },
    ],
  },
]

const experts = (t: Texts, locale: Locale, activity: ActivityRecord): Block[] => [
  heading(t('reports.activity.experts')),
  {
    kind: 'table',
    key: 'experts',
    title: t('reports.activity.expertsTable'),
    columns: [
      { label: t('reports.activity.name'), type: 'text', weight: 3, hxl: hxl.person },
      { label: t('reports.activity.administration'), type: 'text', weight: 3, hxl: hxl.organisation },
      { label: t('reports.activity.country'), type: 'text', weight: 2, hxl: hxl.country },
      { label: t('reports.activity.daysPlanned'), type: 'number', hxl: hxl.days },
      { label: t('reports.activity.daysWorked'), type: 'number', hxl: hxl.days },
    ],
    rows: activity.experts.map(({ name, administration, countryCode, daysPlanned, daysWorked }) => [
      name,
      administration,
      countryCode && countryName(countryCode, locale),
      daysPlanned,
      daysWorked,
    ]),
    note: t('reports.activity.expertsNote'),
    empty: t('reports.activity.noExperts'),
  },
]

function inFigures(
  t: Texts,
  locale: Locale,
  activity: ActivityRecord,
  figures: Figures,
  byDay: readonly Count<string>[],
): Block[] {
  const { trainees, otherRoles } = figures
  const said: Block[] = [
    heading(t('reports.figures.heading')),
    { kind: 'figures', items: whoCame(t, figures) },
  ]
  if (trainees === 0)
    said.push({ kind: 'paragraph', text: activity.noRosterReason ?? t('reports.figures.nobody') })
  said.push(...breakdowns(t, locale, figures))
  if (byDay.length > 0)
    said.push({
      kind: 'table',
      key: 'attendance-by-day',
      title: t('reports.activity.byDay'),
      columns: [
        { label: t('reports.activity.day'), type: 'day', weight: 3, hxl: hxl.day },
        { label: t('reports.breakdowns.trainees'), type: 'number', hxl: hxl.trainees },
        { label: t('reports.share'), type: 'percent' },
      ],
      ...cellsOf(
        byDay.map(({ key, count }) => [
          dayCell(key),
          opening('personDays', { ...figures.scope, day: key }, count),
          share(count, trainees),
        ]),
      ),
      note:
        joined([t('reports.base', { count: trainees }), t('reports.activity.byDayNote')], ' ') ?? undefined,
    })
  said.push(...scoresTable(t, figures))
  if (otherRoles.length > 0)
    said.push({
      kind: 'table',
      key: 'other-roles',
      title: t('reports.activity.otherRoles'),
      columns: [
        { label: t('reports.activity.role'), type: 'text', weight: 3, hxl: hxl.role },
        { label: t('reports.activity.seats'), type: 'number', hxl: hxl.seats },
      ],
      ...cellsOf(
        otherRoles.map(({ key, count }) => [
          t(`enums.participationRole.${key}`),
          opening('seats', { ...figures.scope, role: key }, count),
        ]),
      ),
      note: t('reports.activity.otherRolesNote'),
    })
  if (activity.headcounts.length > 0)
    said.push({
      kind: 'table',
      key: 'headcounts',
      title: t('reports.activity.headcounts'),
      columns: [
        { label: t('reports.activity.source'), type: 'text', weight: 4 },
        { label: t('reports.activity.women'), type: 'number', hxl: hxl.women },
        { label: t('reports.activity.men'), type: 'number', hxl: hxl.men },
        { label: t('reports.activity.others'), type: 'number', hxl: hxl.otherGender },
        { label: t('reports.total'), type: 'number', hxl: hxl.people },
      ],
      rows: activity.headcounts.map(({ note, women, men, other, total }) => [note, women, men, other, total]),
      note: t('figures.define.withoutIdentity'),
    })
  return said
}

const results = (t: Texts, activity: ActivityRecord): Block[] => [
  heading(t('reports.activity.results')),
  {
    kind: 'table',
    key: 'results',
    title: t('reports.activity.resultsTable'),
    columns: [
      { label: t('reports.activity.reference'), type: 'text', weight: 2, hxl: hxl.resultCode },
      { label: t('reports.activity.title'), type: 'text', weight: 5, hxl: hxl.result },
      { label: t('reports.activity.status'), type: 'text', weight: 2, hxl: hxl.status },
    ],
    rows: activity.results.map(({ reference, title, status }) => [
      reference,
      title,
      t(`enums.resultStatus.${status}`),
    ]),
    empty: t('reports.activity.noResults'),
  },
]

const documents = (t: Texts, locale: Locale, activity: ActivityRecord): Block[] => [
  heading(t('reports.activity.documents')),
  {
    kind: 'table',
    key: 'documents',
    title: t('reports.activity.documentsTable'),
    columns: [
      { label: t('reports.activity.title'), type: 'text', weight: 4 },
      { label: t('reports.activity.documentKind'), type: 'text', weight: 2 },
      { label: t('reports.activity.language'), type: 'text', weight: 2 },
      { label: t('reports.activity.datedOn'), type: 'day', weight: 2 },
    ],
    rows: activity.documents.map(({ title, kind, language, datedOn }) => [
      title,
      t(`enums.documentKind.${kind}`),
      language && languageName(language, locale),
      dayCell(datedOn),
    ]),
    empty: t('reports.activity.noDocuments'),
  },
]

const costs = (t: Texts, { plannedCost, actualCost }: ActivityRecord): Block[] => [
  heading(t('reports.activity.costs')),
  {
    kind: 'facts',
    items: [
      { label: t('reports.activity.plannedCost'), value: plannedCost },
      { label: t('reports.activity.actualCost'), value: actualCost },
    ],
  },
]
