import { z } from 'zod'
import type { Locale } from '@/db/enums'
import type { Labels } from '@/db/schema/columns'
import { type ActionRecord, getAction } from '@/domain/actions/queries'
import { isStaff } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { type Figures, figuresOfAction } from '@/domain/counting/figures'
import { heldOf } from '@/domain/counting/held'
import { countedOf, rowsCounted } from '@/domain/counting/quoted'
import { figureHref } from '@/domain/counting/scope'
import { dayOf } from '@/domain/deadlines'
import { requiredText } from '@/domain/inputs'
import { listRegions } from '@/domain/reference'
import { type ResultRow, resultsOfAction } from '@/domain/results/queries'
import { activitiesTable } from './activities-table'
import type { Block, Fact, Report } from './blocks'
import type { ReportDefinition } from './catalogue'
import { dayCell, heading, joined, prose } from './cells'
import { publishedTable } from './counted'
import { countryName, formatDays, languageName } from './format'
import { frame } from './frame'
import { hxl } from './hxl'
import { type Texts, textsIn } from './texts'
import { breakdowns, whoCame } from './who-came'

/**
 * What an Action is for, who takes part, what was done and what it has come to. The budget is for staff. Throws
 * `not_found`.
 */
export async function actionFiche(
  context: Context,
  { reference, locale }: { reference: string; locale: Locale },
): Promise<Report> {
  const { db, actor } = context
  const action = await getAction(db, actor, reference)
  const t = textsIn(locale)
  const figures = await figuresOfAction(db, actor, reference)
  const regions = await listRegions(db, locale)
  const region = regions.find(({ code }) => code === action.regionCode)?.label ?? null
  const country = action.countryCode && countryName(action.countryCode, locale)
  return {
    ...(await frame(context, t, locale)),
    filename: `${t('reports.files.action')}-${action.reference}`,
    kind: t('reports.action.kind'),
    title: action.name,
    subtitle: joined([country ?? region, formatDays(action.startsOn, action.endsOn, locale)], ' · '),
    reference: action.reference,
    blocks: [
      heading(t('reports.action.about')),
      { kind: 'facts', items: actionFacts(t, locale, action, country, region) },
      ...prose(t, t('actions.fiche.context'), action.context),
      ...prose(t, t('actions.fiche.objective'), action.objective),
      ...prose(t, t('actions.fiche.expectedResult'), action.expectedResult),
      heading(t('reports.action.activities')),
      activitiesTable(t, locale, action),
      ...inFigures(t, locale, action, figures),
      ...results(t, locale, await resultsOfAction(db, actor, action.id)),
      ...(await publishedFigures(context, t, locale, action)),
      ...(isStaff(actor)
        ? [
            heading(t('reports.action.money')),
            { kind: 'facts' as const, items: [{ label: t('reports.action.budget'), value: action.budget }] },
          ]
        : []),
    ],
  }
}

export const ficheDefinition = {
  scope: z.object({ action: requiredText(40) }),
  make: (context, { action }, locale) => actionFiche(context, { reference: action, locale }),
} satisfies ReportDefinition<{ action: string }>

/** Who is part of an Action, where and when, as it stands now or as it stood in a fiche that was sent. */
type About = {
  status?: ActionRecord['status']
  scope: ActionRecord['scope']
  country: string | null
  region: string | null
  startsOn: string | null
  endsOn: string | null
  areas: readonly { labels: Labels; main: boolean }[]
  countries: readonly { code: string; role: 'involved' | 'experts' }[]
  lead: string | null
  team: readonly { name: string }[]
  requests: readonly { reference: string | null; institution: string }[]
  partners: readonly { name: string }[]
  /** What only the record itself tells. */
  more?: readonly Fact[]
}

export function aboutAction(t: Texts, locale: Locale, about: About): Fact[] {
  const countries = (role: 'involved' | 'experts') =>
    joined(
      about.countries
        .filter((one) => one.role === role)
        .map(({ code }) => countryName(code, locale))
        .sort((a, b) => a.localeCompare(b, locale)),
    )
  const areas = (main: boolean) =>
    joined(about.areas.filter((area) => area.main === main).map(({ labels }) => labels[locale]))
  const both: Fact[] = [
    {
      label: t('reports.action.status'),
      value: about.status ? t(`enums.actionStatus.${about.status}`) : null,
    },
    { label: t('actions.side.scope'), value: t(`enums.actionScope.${about.scope}`) },
    { label: t('reports.action.country'), value: about.country },
    { label: t('reports.action.region'), value: about.region },
    { label: t('actions.side.involved'), value: countries('involved') },
    { label: t('actions.side.experts'), value: countries('experts') },
    { label: t('actions.side.mainArea'), value: areas(true) },
    { label: t('actions.side.otherAreas'), value: areas(false) },
    { label: t('reports.action.startsOn'), value: dayCell(about.startsOn) },
    { label: t('reports.action.endsOn'), value: dayCell(about.endsOn) },
    { label: t('actions.side.lead'), value: about.lead },
    { label: t('actions.side.team'), value: joined(about.team.map(({ name }) => name)) },
    {
      label: t('reports.action.askedBy'),
      value: joined(
        about.requests.map(({ institution, reference }) => `${institution} (${reference})`),
        '; ',
      ),
    },
    {
      label: t('actions.side.partners'),
      value: joined(
        about.partners.map(({ name }) => name),
        '; ',
      ),
    },
    ...(about.more ?? []),
  ]
  return both.filter(({ value }) => value !== null)
}

/** What an Action is, where and when, and who is part of it, as its record has it. */
export function actionFacts(
  t: Texts,
  locale: Locale,
  action: ActionRecord,
  country: string | null,
  region: string | null,
): Fact[] {
  const named = ({ reference, name }: { reference: string; name: string }) => `${name} (${reference})`
  return aboutAction(t, locale, {
    ...action,
    country,
    region,
    areas: action.areas.map(({ id, labels }) => ({ labels, main: id === action.mainAreaId })),
    more: [
      { label: t('actions.side.yearsPublished'), value: action.yearsPublished },
      { label: t('actions.side.endorsedOn'), value: dayCell(action.endorsedOn) },
      { label: t('reports.action.follows'), value: action.predecessor && named(action.predecessor) },
      { label: t('reports.action.followedBy'), value: joined(action.successors.map(named)) },
    ],
  })
}

function inFigures(t: Texts, locale: Locale, action: ActionRecord, figures: Figures): Block[] {
  const { held, all } = heldOf(action.activities)
  return [
    heading(t('reports.figures.heading')),
    {
      kind: 'figures',
      items: [
        {
          key: 'activities-held',
          label: t('reports.figures.held'),
          value: held,
          unit: t('reports.figures.unit.activities'),
          definition: t('reports.figures.heldOfPlanned', { all }),
          behind: figureHref('activitiesHeld', figures.scope),
        },
        ...whoCame(t, figures),
      ],
    },
    ...breakdowns(t, locale, figures),
  ]
}

const results = (t: Texts, locale: Locale, rows: readonly ResultRow[]): Block[] => [
  heading(t('reports.action.results')),
  {
    kind: 'table',
    key: 'results',
    title: t('reports.action.resultsTable'),
    columns: [
      { label: t('reports.activity.reference'), type: 'text', weight: 2, hxl: hxl.resultCode },
      { label: t('reports.activity.title'), type: 'text', weight: 4, hxl: hxl.result },
      { label: t('reports.action.kindOfResult'), type: 'text', weight: 2, hxl: hxl.resultKind },
      { label: t('reports.action.status'), type: 'text', weight: 2, hxl: hxl.status },
      { label: t('reports.activity.language'), type: 'text', weight: 2 },
      { label: t('reports.action.adoptedBy'), type: 'text', weight: 3, hxl: hxl.adoptedBy },
      { label: t('reports.action.adoptedOn'), type: 'day', weight: 1.6, hxl: hxl.adoptedOn },
    ],
    rows: rows.map(({ reference, title, kind, status, languages, adoptedBy, adoptedOn }) => [
      reference,
      title,
      t(`enums.resultKind.${kind}`),
      t(`enums.resultStatus.${status}`),
      joined(languages.map((code) => languageName(code, locale))),
      adoptedBy,
      dayCell(adoptedOn),
    ]),
    empty: t('reports.action.noResults'),
  },
]

/** What was published about an Action beside what Minga counts; nothing where nothing was. */
export async function publishedFigures(
  { db, actor, now }: Context,
  t: Texts,
  locale: Locale,
  { quoted, reference }: ActionRecord,
): Promise<Block[]> {
  const rows = []
  for (const { wording, measure, year, value, source } of quoted) {
    const asked = { measure, year, action: reference }
    const counted = await countedOf(db, actor, asked, dayOf(now))
    rows.push({ wording, measure, year, value, counted, rows: rowsCounted(asked), source })
  }
  return publishedTable(t, locale, rows)
}
