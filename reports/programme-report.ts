import { z } from 'zod'
import type { Locale, ResultKind } from '@/db/enums'
import { daysToFirstActivity } from '@/domain/actions/first-activity'
import { seesWhole } from '@/domain/actions/sees-whole'
import { isStaff } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { administrationsOf } from '@/domain/counting/administrations'
import { countMeasures } from '@/domain/counting/count-measures'
import { allRowsOfFigure } from '@/domain/counting/open-figure'
import { participantsBy } from '@/domain/counting/participants-by'
import { periodOf } from '@/domain/counting/periods'
import { rowsCounted } from '@/domain/counting/quoted'
import { quotedOfYear } from '@/domain/counting/quoted-of-year'
import type { Scope } from '@/domain/counting/scope'
import { sideBySide } from '@/domain/counting/side-by-side'
import { dayOf } from '@/domain/deadlines'
import { DomainError } from '@/domain/errors'
import { programmeFramework } from '@/domain/framework/queries'
import { optionalChoice, optionalText, wholeNumber } from '@/domain/inputs'
import { listAreas, listRegions } from '@/domain/reference'
import { timesTaken } from '@/domain/requests/times-taken'
import type { Block, Report } from './blocks'
import type { ReportDefinition } from './catalogue'
import { dayCell, heading, joined } from './cells'
import {
  administrations,
  besideTable,
  figuresBlock,
  measured,
  participants,
  publishedTable,
  tellsCompleters,
  timesTable,
} from './counted'
import { countryName, formatDay, formatDays, formatMonth } from './format'
import { frame } from './frame'
import { hxl } from './hxl'
import { logframe } from './logframe'
import { cellsOf, opening } from './opening'
import { demandReader } from './reader'
import { savedFigureBlocks } from './saved-figures'
import { type Texts, textsIn } from './texts'

type Asked = { year: number; quarter?: string | undefined; region?: string | undefined }

/**
 * A year of the programme, or a quarter of it, in all regions or one: what was asked and how long it took to decide,
 * what was done against the year before, who was reached, what stays (brief, "yearly statistics"). Counts what exists
 * for the reader. Throws `forbidden` for authorities and experts, `invalid` for a region that there isn't.
 */
export async function programmeReport(context: Context, asked: Asked, locale: Locale): Promise<Report> {
  const { db, actor, now } = context
  demandReader(actor)
  const t = textsIn(locale)
  const regions = await listRegions(db, locale)
  const region = regions.find(({ code }) => code === asked.region)
  if (asked.region && !region) throw new DomainError('invalid', 'invalid', {}, { region: 'choose' })
  const scope = scopeOf(asked)
  const before = scopeOf({ ...asked, year: asked.year - 1 })
  const [first, last] = periodOf(scope.quarter ?? String(asked.year))
  const period = [first, last] as const
  const title = asked.quarter
    ? t('reports.programme.quarter', { quarter: asked.quarter, year: String(asked.year) })
    : String(asked.year)
  const given = { ...asked, t, locale, scope, before, period, regions, today: dayOf(now) }
  return {
    ...(await frame(context, t, locale)),
    filename: [t('reports.programme.file'), asked.year, asked.quarter && `Q${asked.quarter}`, asked.region]
      .filter(Boolean)
      .join('-'),
    kind: t('reports.programme.kind'),
    title,
    subtitle: joined(
      [region?.label ?? t('reports.programme.allRegions'), formatDays(first, last, locale, 'long')],
      ' · ',
    ),
    reference: null,
    blocks: [
      ...(await inFigures(context, given)),
      ...(await requests(context, given)),
      ...(await actions(context, given)),
      ...(await activities(context, given)),
      ...(await trainees(context, given)),
      ...(await results(context, given)),
      heading(t('reports.activity.experts')),
      administrations(t, locale, scope, await administrationsOf(db, actor, scope)),
      // It is counted over the whole programme.
      ...(region || !seesWhole(actor, region)
        ? []
        : logframe(t, locale, await programmeFramework(db, given.today, { forEverybody: !isStaff(actor) }), {
            title: t('framework.ofProgramme.title'),
            within: period,
          })),
      ...(await savedFigureBlocks(context, { kind: 'programme', scope }, locale)),
      ...(asked.quarter ? [] : await published(context, given)),
    ],
  }
}

export const programmeDefinition = {
  scope: z.object({
    year: wholeNumber(1900, 2199),
    quarter: optionalChoice(['1', '2', '3', '4']),
    region: optionalText(40),
  }),
  make: programmeReport,
} satisfies ReportDefinition<Asked>

type Given = Asked & {
  t: Texts
  locale: Locale
  scope: Scope
  /** The same a year earlier. */
  before: Scope
  period: readonly [string, string]
  regions: readonly { code: string; label: string }[]
  today: string
}

const scopeOf = ({ year, quarter, region }: Asked): Scope => ({
  ...(quarter ? { quarter: `${year}-Q${quarter}` } : { year }),
  ...(region ? { region } : {}),
})

/** The numbers that the report is read for. */
async function inFigures({ db, actor }: Context, { t, scope, region }: Given): Promise<Block[]> {
  const counts = await countMeasures(db, actor, scope, [
    'requestsReceived',
    'requestsDecided',
    'actions',
    'actionsUnderWay',
    'activitiesHeld',
    'trainees',
    'completers',
    'participations',
    'personDays',
    'withoutIdentity',
    'resultsAchieved',
    'resultsInUse',
    'experts',
    'deployments',
    'daysWorked',
  ])
  const figure = (measure: keyof typeof counts) => measured(t, measure, scope, counts[measure])
  const completers = tellsCompleters(actor, counts) ? figure('completers') : null
  return [
    figuresBlock([
      figure('requestsReceived'),
      figure('requestsDecided'),
      { ...figure('actions'), label: t('reports.programme.began') },
      figure('actionsUnderWay'),
      figure('activitiesHeld'),
      figure('trainees'),
      completers,
      figure('participations'),
      figure('personDays'),
      figure('withoutIdentity'),
      figure('resultsAchieved'),
      figure('resultsInUse'),
      figure('experts'),
      figure('deployments'),
      figure('daysWorked'),
    ]),
    ...(seesWhole(actor, region)
      ? []
      : [{ kind: 'paragraph' as const, text: t('reports.programme.onlyVisible') }]),
  ]
}

async function requests({ db, actor }: Context, given: Given): Promise<Block[]> {
  const { t, scope, region, regions, period, today } = given
  const received = await sideBySide(db, actor, { scope, by: 'status', of: ['requestsReceived'] })
  const decided = await sideBySide(db, actor, { scope, by: 'status', of: ['requestsDecided'] })
  const statusName = (key: string | null) =>
    t(`enums.requestStatus.${key ?? 'draft'}` as 'enums.requestStatus.draft')
  const about = { action: undefined, country: undefined, region }
  const toFirst = await daysToFirstActivity(db, actor, about, period)
  return [
    heading(t('reports.programme.requests')),
    besideTable(t, {
      key: 'requests-by-status',
      title: t('reports.programme.requestsByStatus'),
      label: t('reports.action.status'),
      of: ['requestsReceived'],
      scope,
      by: 'status',
      rows: received,
      nameOf: statusName,
      sums: true,
      note: t('reports.programme.requestsByStatusNote'),
      empty: t('reports.programme.noRequests'),
    }),
    besideTable(t, {
      key: 'decisions',
      title: t('reports.programme.decisions'),
      label: t('reports.action.status'),
      of: ['requestsDecided'],
      scope,
      by: 'status',
      rows: decided,
      nameOf: statusName,
      sums: true,
      empty: t('reports.programme.noDecisions'),
    }),
    ...(region
      ? []
      : [
          besideTable(t, {
            key: 'requests-by-region',
            title: t('reports.programme.requestsByRegion'),
            label: t('reports.action.region'),
            of: ['requestsReceived', 'requestsDecided'] as const,
            scope,
            by: 'region',
            rows: await sideBySide(db, actor, {
              scope,
              by: 'region',
              of: ['requestsReceived', 'requestsDecided'],
            }),
            nameOf: nameIn(regions),
            sums: true,
            empty: t('reports.programme.noRequests'),
          }),
        ]),
    timesTable(t, await timesTaken(db, actor, about, { period, today })),
    ...(toFirst.median === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: t('reports.programme.toFirst', {
              days: toFirst.median,
              low: toFirst.low ?? 0,
              high: toFirst.high ?? 0,
              base: toFirst.cases,
            }),
          },
        ]),
  ]
}

const nameIn =
  (known: readonly { code: string; label: string }[]) =>
  (key: string | null): string =>
    known.find(({ code }) => code === key)?.label ?? key ?? ''

async function actions({ db, actor }: Context, given: Given): Promise<Block[]> {
  const { t, locale, scope } = given
  const areas = await listAreas(db, locale)
  const unknown = t('reports.breakdowns.notRecorded')
  const areaName = (key: string | null) => (key === null ? unknown : nameIn(areas)(key))
  const of = ['actions', 'activitiesHeld', 'trainees', 'participations'] as const
  const byArea = await sideBySide(db, actor, { scope, by: 'area', of })
  const byCountry = await sideBySide(db, actor, { scope, by: 'country', of })
  const byStatus = await sideBySide(db, actor, { scope, by: 'status', of: ['actions'] })
  const underWay = await sideBySide(db, actor, { scope, by: 'status', of: ['actionsUnderWay'] })
  const statusName = (key: string | null) =>
    t(`enums.actionStatus.${key ?? 'design'}` as 'enums.actionStatus.design')
  const groups = byArea.flatMap(({ key, counts: [, held] }) =>
    held ? [{ label: areaName(key), values: [held] }] : [],
  )
  const empty = t('reports.programme.noActions')
  return [
    heading(t('reports.programme.actions')),
    besideTable(t, {
      key: 'by-area',
      title: t('reports.programme.byArea'),
      label: t('reports.programme.area'),
      of,
      scope,
      by: 'area',
      rows: byArea,
      nameOf: areaName,
      note: `${t('reports.programme.besideNote')} ${t('reports.programme.areaNote')}`,
      empty,
    }),
    ...(groups.length > 0
      ? [
          {
            kind: 'chart' as const,
            key: 'activities-by-area',
            title: t('reports.programme.activitiesByArea'),
            unit: t('reports.counted.unit.activities'),
            form: 'bars' as const,
            series: [t('reports.figures.held')],
            groups,
            tabled: true,
          },
        ]
      : []),
    besideTable(t, {
      key: 'by-country-of-action',
      title: t('reports.programme.byCountry'),
      label: t('reports.action.country'),
      of,
      scope,
      by: 'country',
      rows: byCountry,
      nameOf: (key) => (key === null ? t('reports.programme.noCountry') : countryName(key, locale)),
      note: t('reports.programme.besideNote'),
      empty,
    }),
    besideTable(t, {
      key: 'actions-by-status',
      title: t('reports.programme.actionsByStatus'),
      label: t('reports.action.status'),
      of: ['actions'],
      scope,
      by: 'status',
      rows: byStatus,
      nameOf: statusName,
      sums: true,
      empty,
    }),
    besideTable(t, {
      key: 'actions-under-way',
      title: t('reports.programme.actionsUnderWay'),
      label: t('reports.action.status'),
      of: ['actionsUnderWay'],
      scope,
      by: 'status',
      rows: underWay,
      nameOf: statusName,
      sums: true,
      note: t('reports.programme.actionsUnderWayNote'),
      empty: t('reports.programme.noneUnderWay'),
    }),
  ]
}

/** Activities by month and by kind, each beside those of the year before. */
async function activities({ db, actor }: Context, given: Given): Promise<Block[]> {
  const { t, locale, scope, before, period, year, region, regions, today } = given
  // What is under way can't be held against the whole of an earlier one.
  const isUnderWay = period[1] >= today
  const change = (now: number, then: number, underWay = isUnderWay) =>
    then === 0 || underWay ? null : now / then - 1
  const held = async (of: Scope, by: 'month' | 'activityKind' | 'region') =>
    new Map(
      (await sideBySide(db, actor, { scope: of, by, of: ['activitiesHeld'] })).map(({ key, counts }) => [
        key,
        counts[0] ?? 0,
      ]),
    )
  /** What was held of a group, and a year before. */
  const both = (group: Scope, now: number, then: number, groupBefore = group) => [
    opening('activitiesHeld', { ...scope, ...group }, now),
    opening('activitiesHeld', { ...before, ...groupBefore }, then),
  ]
  const months = monthsOf(period)
  const thisYear = await held(scope, 'month')
  const lastYear = await held(before, 'month')
  const against = async (by: 'activityKind' | 'region', nameOf: (key: string) => string) => {
    const here = await held(scope, by)
    const there = await held(before, by)
    const keys = [...new Set([...here.keys(), ...there.keys()])].filter((key) => key !== null)
    return keys
      .map((key) => [nameOf(key), here.get(key) ?? 0, there.get(key) ?? 0, key] as const)
      .sort((a, b) => b[1] - a[1] || b[2] - a[2] || a[0].localeCompare(b[0], locale))
      .map(([name, now, then, key]) => [name, ...both({ [by]: key }, now, then), change(now, then)])
  }
  const sum = (counts: Map<string | null, number>) => [...counts.values()].reduce((all, one) => all + one, 0)
  const total = [sum(thisYear), sum(lastYear)] as const
  const table = (key: string, title: string, label: string, rows: Parameters<typeof cellsOf>[0]): Block => ({
    kind: 'table',
    key,
    title,
    columns: [
      { label, type: 'text', weight: 3 },
      { label: String(year), type: 'number' },
      { label: String(year - 1), type: 'number' },
      { label: t('reports.programme.change'), type: 'percent' },
    ],
    ...cellsOf(
      rows,
      rows.length > 0 ? [t('reports.total'), ...both({}, ...total), change(...total)] : undefined,
    ),
    note: t(isUnderWay ? 'reports.programme.underWayNote' : 'reports.programme.changeNote', {
      day: formatDay(today, locale),
    }),
    empty: t('reports.programme.noActivities'),
  })
  return [
    heading(t('reports.action.activities')),
    ...(total[0] + total[1] === 0
      ? []
      : [
          {
            kind: 'chart' as const,
            key: 'activities-by-month',
            title: t('reports.programme.byMonth'),
            unit: t('reports.counted.unit.activities'),
            form: 'columns' as const,
            series: [t('reports.figures.held')],
            groups: months.map((month) => ({
              label: formatMonth(month, locale),
              values: [thisYear.get(month) ?? 0],
            })),
            tabled: true,
          },
          table(
            'activities-by-month-table',
            t('reports.programme.byMonth'),
            t('reports.programme.month'),
            months.map((month) => {
              const now = thisYear.get(month) ?? 0
              const monthBefore = `${year - 1}${month.slice(4)}`
              const then = lastYear.get(monthBefore) ?? 0
              return [
                formatMonth(month, locale),
                ...both({ month }, now, then, { month: monthBefore }),
                change(now, then, month >= today.slice(0, 7)),
              ]
            }),
          ),
        ]),
    table(
      'activities-by-kind',
      t('reports.programme.byKind'),
      t('activities.facts.kind'),
      await against('activityKind', (key) => t(`enums.activityKind.${key}` as 'enums.activityKind.training')),
    ),
    ...(region
      ? []
      : [
          table(
            'activities-by-region',
            t('reports.programme.activitiesByRegion'),
            t('reports.action.region'),
            await against('region', nameIn(regions)),
          ),
        ]),
  ]
}

/** The months (YYYY-MM) of a period of days. */
function monthsOf([first, last]: readonly [string, string]) {
  const [year, from, to] = [first.slice(0, 4), Number(first.slice(5, 7)), Number(last.slice(5, 7))]
  return Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, '0')}`)
}

async function trainees({ db, actor }: Context, { t, locale, scope }: Given): Promise<Block[]> {
  const whole = await countMeasures(db, actor, scope, ['trainees', 'participations'])
  return [
    heading(t('reports.programme.trainees')),
    ...participants(t, locale, await participantsBy(db, actor, scope), scope, whole),
  ]
}

/** How many results one reads the names of. */
const namedResults = 40

async function results({ db, actor }: Context, { t, scope }: Given): Promise<Block[]> {
  const validated = await sideBySide(db, actor, {
    scope: { ...scope, status: 'validated' },
    by: 'resultKind',
    of: ['resultsAchieved'],
  })
  const adopted = await sideBySide(db, actor, {
    scope: { ...scope, status: 'adopted' },
    by: 'resultKind',
    of: ['resultsAchieved'],
  })
  const kinds = [...new Set([...validated, ...adopted].map(({ key }) => key))]
  const count = (rows: typeof validated, kind: string | null) =>
    rows.find(({ key }) => key === kind)?.counts[0] ?? 0
  const rows = kinds
    .map((kind) => [kind, count(validated, kind), count(adopted, kind)] as const)
    .sort((a, b) => b[1] + b[2] - a[1] - a[2])
  const sum = (at: 1 | 2) => rows.reduce((all, row) => all + row[at], 0)
  const achieved = []
  for await (const page of allRowsOfFigure(db, actor, 'resultsAchieved', scope)) achieved.push(...page)
  const inUse = []
  for await (const page of allRowsOfFigure(db, actor, 'resultsInUse', scope)) inUse.push(...page)
  const numbers = (of: Scope, counts: readonly [number, number]) => [
    opening('resultsAchieved', { ...scope, ...of, status: 'validated' }, counts[0]),
    opening('resultsAchieved', { ...scope, ...of, status: 'adopted' }, counts[1]),
    opening('resultsAchieved', { ...scope, ...of }, counts[0] + counts[1]),
  ]
  return [
    heading(t('reports.action.results')),
    {
      kind: 'table',
      key: 'results-by-kind',
      title: t('reports.programme.resultsByKind'),
      columns: [
        { label: t('reports.action.kindOfResult'), type: 'text', weight: 3, hxl: hxl.resultKind },
        { label: t('enums.resultStatus.validated'), type: 'number' },
        { label: t('enums.resultStatus.adopted'), type: 'number' },
        { label: t('reports.total'), type: 'number' },
      ],
      ...cellsOf(
        rows.map(([kind, some, others]) => [
          t(`enums.resultKind.${kind}` as 'enums.resultKind.handbook'),
          ...numbers({ resultKind: kind as ResultKind }, [some, others]),
        ]),
        rows.length > 0 ? [t('reports.total'), ...numbers({}, [sum(1), sum(2)])] : undefined,
      ),
      note: t('reports.programme.resultsNote'),
      empty: t('reports.programme.noResults'),
    },
    ...(achieved.length > 0
      ? [
          {
            kind: 'table' as const,
            key: 'results',
            title: t('reports.programme.resultsTable'),
            columns: [
              { label: t('reports.activity.title'), type: 'text' as const, weight: 5, hxl: hxl.result },
              { label: t('reports.activity.action'), type: 'text' as const, weight: 3, hxl: hxl.action },
              { label: t('reports.action.status'), type: 'text' as const, weight: 2, hxl: hxl.status },
            ],
            rows: achieved.map(({ title, reference, action, status }) => [
              `${title} (${reference})`,
              action ?? null,
              t(`enums.resultStatus.${status}` as 'enums.resultStatus.adopted'),
            ]),
            mostOnPaper: namedResults,
          },
        ]
      : []),
    {
      kind: 'table',
      key: 'results-in-use',
      title: t('reports.programme.inUse'),
      columns: [
        { label: t('reports.activity.title'), type: 'text', weight: 5, hxl: hxl.result },
        { label: t('reports.activity.action'), type: 'text', weight: 3, hxl: hxl.action },
        { label: t('reports.programme.inUseSince'), type: 'day' },
      ],
      rows: inUse.map(({ title, reference, action, inUseSince }) => [
        `${title} (${reference})`,
        action ?? null,
        dayCell(inUseSince ?? null),
      ]),
      mostOnPaper: namedResults,
      note: t('reports.programme.inUseNote'),
      empty: t('reports.programme.noneInUse'),
    },
  ]
}

async function published(
  { db, actor }: Context,
  { t, locale, year, region, regions, today }: Given,
): Promise<Block[]> {
  const rows = await quotedOfYear(db, actor, { year, region }, today)
  return publishedTable(
    t,
    locale,
    rows.map((row) => ({
      ...row,
      rows: rowsCounted({ ...row, region: row.regionCode }),
      of: row.regionCode ? nameIn(regions)(row.regionCode) : t('reports.programme.allRegions'),
    })),
  )
}
