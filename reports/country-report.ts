import { z } from 'zod'
import type { Locale } from '@/db/enums'
import { type ActionOfCountry, actionsOfCountry, activitiesOfCountry } from '@/domain/actions/of-country'
import { isStaff } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { administrationsOf } from '@/domain/counting/administrations'
import { countMeasures } from '@/domain/counting/count-measures'
import { allRowsOfFigure, openFigure } from '@/domain/counting/open-figure'
import { participantsBy } from '@/domain/counting/participants-by'
import { figureHref } from '@/domain/counting/scope'
import { sideBySide } from '@/domain/counting/side-by-side'
import { dayOf } from '@/domain/deadlines'
import { notFound } from '@/domain/errors'
import { frameworkOf } from '@/domain/framework/queries'
import { requiredText } from '@/domain/inputs'
import { listCountries, listRegions } from '@/domain/reference'
import { allResultsOfCountry } from '@/domain/results/queries'
import type { Block, Figure, Report, TableBlock } from './blocks'
import type { ReportDefinition } from './catalogue'
import { dayCell, heading, joined, part } from './cells'
import {
  administrations,
  besideTable,
  figuresBlock,
  measured,
  participants,
  tellsCompleters,
} from './counted'
import { countryName } from './format'
import { frame } from './frame'
import { hxl } from './hxl'
import { progressTable } from './logframe'
import { cellsOf, opening } from './opening'
import { demandReader } from './reader'
import { savedFigureBlocks } from './saved-figures'
import { type Texts, textsIn } from './texts'

/** How many rows of a list one reads here. */
const most = 100

/**
 * What the programme does with a country: its requests and Actions, what was held, who was trained there and from
 * there, which experts went and came, what stays. Throws `not_found` for a country that there isn't, or that is not an
 * observer's, and `forbidden` for authorities and experts.
 */
export async function countryReport(context: Context, code: string, locale: Locale): Promise<Report> {
  const { db, actor } = context
  demandReader(actor)
  const known = (await listCountries(db)).find((one) => one.code === code)
  if (!known || (actor.role === 'observer' && !actor.countries.includes(code))) throw notFound()
  const t = textsIn(locale)
  const name = countryName(code, locale)
  const regions = await listRegions(db, locale)
  const given = { t, locale, code, name }
  const actions = await actionsOfCountry(db, actor, code)
  return {
    ...(await frame(context, t, locale)),
    filename: `${t('reports.countryPage.file')}-${code}`,
    kind: t('reports.countryPage.kind'),
    title: name,
    subtitle: regions.find((region) => region.code === known.regionCode)?.label ?? null,
    reference: null,
    blocks: [
      ...(await inFigures(context, given)),
      heading(t('reports.programme.requests')),
      await requests(context, given),
      heading(t('reports.programme.actions')),
      actionsTable(given, actions),
      ...(await progress(context, given, actions)),
      heading(t('reports.action.activities')),
      await activities(context, given),
      ...(await trainees(context, given)),
      ...(await experts(context, given)),
      heading(t('reports.action.results')),
      await results(context, given),
      ...(await savedFigureBlocks(context, { kind: 'country', scope: { country: code } }, locale)),
    ],
  }
}

export const countryDefinition = {
  scope: z.object({ country: requiredText(2).pipe(z.string().regex(/^[A-Z]{2}$/, { error: 'choose' })) }),
  make: (context, { country }, locale) => countryReport(context, country, locale),
} satisfies ReportDefinition<{ country: string }>

type Given = { t: Texts; locale: Locale; code: string; name: string }

/** In its own cases and, said apart, of those who come from there. */
async function inFigures({ db, actor }: Context, { t, code, name }: Given): Promise<Block[]> {
  const own = { country: code }
  const from = { from: code }
  const counts = await countMeasures(db, actor, own, [
    'requestsReceived',
    'actions',
    'activitiesHeld',
    'trainees',
    'completers',
    'participations',
    'personDays',
    'resultsAchieved',
    'experts',
  ])
  const lent = await countMeasures(db, actor, from, ['experts', 'deployments'])
  const traineesFrom = await openFigure(db, actor, 'trainees', from)
  const figure = (measure: keyof typeof counts): Figure => measured(t, measure, own, counts[measure])
  const completers = tellsCompleters(actor, counts) ? figure('completers') : null
  const fromThere = (
    measure: 'trainees' | 'experts' | 'deployments',
    value: number | null,
  ): Figure | null => {
    if (value === null) return null
    const plain = measured(t, measure, from, value)
    return {
      ...plain,
      key: `${plain.key}-from`,
      label: t('reports.countryPage.from', { what: plain.label, country: name }),
      definition: `${plain.definition} ${t('reports.countryPage.fromNote', { country: name })}`,
    }
  }
  return [
    part(t('reports.countryPage.inItsCases')),
    figuresBlock([
      figure('requestsReceived'),
      figure('actions'),
      figure('activitiesHeld'),
      figure('trainees'),
      completers,
      figure('participations'),
      figure('personDays'),
      figure('experts'),
      figure('resultsAchieved'),
    ]),
    part(t('reports.countryPage.fromThere')),
    figuresBlock([
      fromThere('trainees', traineesFrom.value),
      fromThere('experts', lent.experts),
      fromThere('deployments', lent.deployments),
    ]),
  ]
}

async function requests({ db, actor }: Context, { t, code }: Given): Promise<Block> {
  const rows = []
  for await (const page of allRowsOfFigure(db, actor, 'requestsReceived', { country: code }))
    rows.push(...page)
  return {
    kind: 'table',
    key: 'requests',
    title: t('reports.countryPage.requests'),
    columns: [
      { label: t('reports.activity.reference'), type: 'text', weight: 1.8, hxl: hxl.requestCode },
      { label: t('reports.activity.title'), type: 'text', weight: 4.5, hxl: hxl.request },
      { label: t('reports.meeting.authority'), type: 'text', weight: 3, hxl: hxl.organisation },
      { label: t('reports.meeting.received'), type: 'day', weight: 1.6, hxl: hxl.received },
      { label: t('reports.action.status'), type: 'text', weight: 1.8, hxl: hxl.status },
      { label: t('reports.countryPage.decidedOn'), type: 'day', weight: 1.6, hxl: hxl.decided },
    ],
    rows: rows.map((row) => [
      row.reference ?? null,
      row.title ?? null,
      row.institution ?? null,
      dayCell(row.startsOn ?? null),
      t(`enums.requestStatus.${row.status}` as 'enums.requestStatus.draft'),
      dayCell(row.decidedOn ?? null),
    ]),
    mostOnPaper: most,
    empty: t('reports.programme.noRequests'),
  }
}

const actionsTable = ({ t, locale }: Given, actions: readonly ActionOfCountry[]): TableBlock => ({
  kind: 'table',
  key: 'actions',
  title: t('reports.countryPage.actions'),
  columns: [
    { label: t('reports.activity.action'), type: 'text', weight: 3, hxl: hxl.action },
    { label: t('reports.programme.area'), type: 'text', weight: 3, hxl: hxl.area },
    { label: t('reports.action.startsOn'), type: 'day', weight: 1.6, hxl: hxl.starts },
    { label: t('reports.action.endsOn'), type: 'day', weight: 1.6, hxl: hxl.ends },
    { label: t('reports.action.status'), type: 'text', weight: 1.8, hxl: hxl.status },
    { label: t('reports.figures.held'), type: 'number', weight: 1.4 },
    { label: t('reports.countryPage.planned'), type: 'number', weight: 1.4 },
  ],
  ...cellsOf(
    actions.map(({ reference, name, area, own, startsOn, endsOn, status, held, all }) => [
      own ? `${name} (${reference})` : `${name} (${reference}), ${t('reports.countryPage.takesPart')}`,
      area?.[locale] ?? null,
      dayCell(startsOn),
      dayCell(endsOn),
      t(`enums.actionStatus.${status}`),
      opening('activitiesHeld', { action: reference }, held),
      opening('activities', { action: reference }, all),
    ]),
  ),
  mostOnPaper: most,
  note: t('reports.countryPage.actionsNote'),
  empty: t('reports.countryPage.noActions'),
})

async function progress(
  { db, actor, now }: Context,
  { t, locale }: Given,
  actions: readonly ActionOfCountry[],
): Promise<Block[]> {
  const told = actions.filter(({ hasFramework }) => hasFramework)
  const all = []
  for (const action of told)
    all.push({
      name: action.name,
      aims: await frameworkOf(db, action, dayOf(now), { forEverybody: !isStaff(actor) }),
    })
  return progressTable(t, locale, all)
}

async function activities({ db, actor }: Context, { t, locale, code }: Given): Promise<Block> {
  const rows = await activitiesOfCountry(db, actor, code)
  return {
    kind: 'table',
    key: 'activities',
    title: t('reports.countryPage.activities'),
    columns: [
      { label: t('reports.action.activity'), type: 'text', weight: 4.5, hxl: hxl.activity },
      { label: t('reports.activity.action'), type: 'text', weight: 2.2, hxl: hxl.action },
      { label: t('reports.activity.firstDay'), type: 'day', weight: 1.6, hxl: hxl.starts },
      { label: t('reports.activity.lastDay'), type: 'day', weight: 1.6, hxl: hxl.ends },
      { label: t('reports.action.place'), type: 'text', weight: 2.4, hxl: hxl.place },
      { label: t('reports.action.status'), type: 'text', weight: 1.6, hxl: hxl.status },
      { label: t('reports.breakdowns.trainees'), type: 'number', weight: 1.4, hxl: hxl.trainees },
    ],
    ...cellsOf(
      rows.map((row) => [
        `${row.number} ${row.title}`,
        row.action,
        dayCell(row.startsOn),
        dayCell(row.endsOn ?? row.startsOn),
        joined([row.place, row.countryCode && countryName(row.countryCode, locale)]),
        t(`enums.activityStatus.${row.status}`),
        opening('trainees', { activity: row.id }, row.trainees),
      ]),
    ),
    mostOnPaper: most,
    note: t('reports.countryPage.activitiesNote'),
    empty: t('reports.action.noActivities'),
  }
}

async function trainees({ db, actor }: Context, { t, locale, code }: Given): Promise<Block[]> {
  const scope = { country: code }
  const whole = await countMeasures(db, actor, scope, ['trainees', 'participations'])
  return [
    heading(t('reports.countryPage.trainees')),
    ...participants(t, locale, await participantsBy(db, actor, scope), scope, whole),
  ]
}

/** Who lent experts to its cases, on a map as well, and where its own experts went. */
async function experts({ db, actor }: Context, { t, locale, code, name }: Given): Promise<Block[]> {
  const came = await sideBySide(db, actor, { scope: { country: code }, by: 'from', of: ['deployments'] })
  const went = await sideBySide(db, actor, {
    scope: { from: code },
    by: 'country',
    of: ['deployments', 'daysWorked'],
  })
  const places = came.flatMap(({ key, counts: [value] }) =>
    key === null || !value
      ? []
      : [
          {
            code: key,
            label: countryName(key, locale),
            value,
            behind: figureHref('deployments', { country: code, from: key }),
          },
        ],
  )
  return [
    heading(t('reports.activity.experts')),
    administrations(t, locale, { country: code }, await administrationsOf(db, actor, { country: code })),
    ...(places.length > 0
      ? [
          {
            kind: 'map' as const,
            key: 'experts-map',
            title: t('reports.countryPage.map', { country: name }),
            unit: t('reports.counted.unit.deployments'),
            places,
            note: `${t('reports.countryPage.mapNote')} ${t('reports.borders')}`,
          },
        ]
      : []),
    besideTable(t, {
      key: 'experts-lent',
      title: t('reports.countryPage.lent', { country: name }),
      label: t('reports.action.country'),
      of: ['deployments', 'daysWorked'],
      scope: { from: code },
      by: 'country',
      rows: went,
      nameOf: (key) => (key === null ? t('reports.programme.noCountry') : countryName(key, locale)),
      sums: true,
      empty: t('reports.countryPage.lentNone'),
    }),
  ]
}

async function results({ db, actor }: Context, { t, code }: Given): Promise<Block> {
  const rows = await allResultsOfCountry(db, actor, code)
  return {
    kind: 'table',
    key: 'results',
    title: t('reports.countryPage.results'),
    columns: [
      { label: t('reports.activity.title'), type: 'text', weight: 4, hxl: hxl.result },
      { label: t('reports.activity.action'), type: 'text', weight: 2, hxl: hxl.action },
      { label: t('reports.action.kindOfResult'), type: 'text', weight: 1.8, hxl: hxl.resultKind },
      { label: t('reports.action.status'), type: 'text', weight: 1.6, hxl: hxl.status },
      { label: t('reports.action.adoptedBy'), type: 'text', weight: 2.6, hxl: hxl.adoptedBy },
      { label: t('reports.action.adoptedOn'), type: 'day', weight: 1.6, hxl: hxl.adoptedOn },
      { label: t('reports.final.inUseSince'), type: 'day', weight: 1.6, hxl: hxl.inUseSince },
    ],
    rows: rows.map((row) => [
      `${row.title} (${row.reference})`,
      row.action.name,
      t(`enums.resultKind.${row.kind}`),
      t(`enums.resultStatus.${row.status}`),
      row.adoptedBy,
      dayCell(row.adoptedOn),
      dayCell(row.inUseSince),
    ]),
    mostOnPaper: most,
    empty: t('reports.countryPage.noResults'),
  }
}
