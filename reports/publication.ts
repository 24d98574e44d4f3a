import { z } from 'zod'
import type { Locale } from '@/db/enums'
import type { TextParts } from '@/db/schema/publication'
import { seesRegion } from '@/domain/actions/sees-whole'
import { isStaff } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { countMeasures } from '@/domain/counting/count-measures'
import { figureHref } from '@/domain/counting/scope'
import { dayOf } from '@/domain/deadlines'
import { notFound } from '@/domain/errors'
import { checkbox, optionalText, requiredText } from '@/domain/inputs'
import { theLook } from '@/domain/look/queries'
import { publishedTexts } from '@/domain/publication/queries'
import { type QuotedOfRegion, quotedOfRegion } from '@/domain/publication/quoted-of-region'
import {
  actionsOfRegion,
  areasInOrder,
  heldByYear,
  type RegionAction,
} from '@/domain/publication/region-actions'
import { listRegions, theProgramme } from '@/domain/reference'
import type { Block, ChartBlock, MapBlock, Report } from './blocks'
import type { ReportDefinition } from './catalogue'
import { heading, part } from './cells'
import { figuresBlock, measured, quotedTable } from './counted'
import { countryName } from './format'
import { frame } from './frame'
import { proseOf } from './prose-of'
import { publicationCards } from './publication-cards'
import { savedFigureBlocks } from './saved-figures'
import { type Texts, textsIn } from './texts'

type Scope = { region: string; year?: string; drafts?: boolean }

export const publicationDefinition = {
  scope: z.object({
    region: requiredText(40),
    year: optionalText(4).refine((year) => year === undefined || /^[12]\d{3}$/.test(year), {
      error: 'invalidDate',
    }),
    /** A preview, with what is written and not approved yet. */
    drafts: checkbox(),
  }),
  make: (context, scope, locale) => publication(context, scope, locale),
} satisfies ReportDefinition<Scope>

/**
 * What a region's public reads of the programme: trends and priorities as the team wrote and approved them, figures,
 * charts and a map as Minga counts them, and a card for each Action. Of a year, with the Actions that ran in it. Throws
 * `not_found` for a region that there isn't for whoever asks: who sees but a part of it can't publish it, and drafts are the
 * team's.
 */
export async function publication(
  context: Context,
  { region, year: yearText, drafts = false }: Scope,
  locale: Locale,
): Promise<Report> {
  const { db, actor } = context
  const regions = await listRegions(db, locale)
  const label = regions.find(({ code }) => code === region)?.label
  if (!label || (drafts && !isStaff(actor)) || !(await seesRegion(db, actor, region))) throw notFound()
  const year = yearText ? Number(yearText) : undefined
  const t = textsIn(locale)
  const texts = await publishedTexts(db, { region, locale, drafts })
  const actions = await actionsOfRegion(db, actor, { region, year })
  const { lead = '', trends, programme, way_forward: wayForward } = texts.sections
  const written = (title: string, text: string | undefined): Block[] =>
    text ? [heading(title), ...proseOf(text)] : []
  const framed = await frame(context, t, locale)
  const { name } = await theProgramme(db)
  const look = await theLook(db)
  return {
    ...framed,
    filename: [t('publication.report.file'), region, year, locale].filter(Boolean).join('-'),
    kind: t(drafts ? 'publication.report.draft' : 'publication.report.kind'),
    title: label,
    subtitle: year === undefined ? null : t('publication.report.year', { year: String(year) }),
    reference: null,
    cover: {
      lead,
      colour: look.colour,
      logos: look.logos.map(({ bytes, type, alt }) => ({ bytes, type, alt: alt[locale] })),
    },
    blocks: [
      ...written(t('enums.publicationSection.trends'), trends),
      heading(t('publication.report.programme', { programme: name })),
      ...(programme ? proseOf(programme) : []),
      await inFigures(context, t, { region, year }, actions),
      ...(await heldChart(context, t, region)),
      ...(await charts(context, t, locale, actions)),
      mapOf(t, locale, actions),
      ...(await quoted(context, t, locale, region, regions, texts.cards)),
      ...(actions.length > 0
        ? [
            heading(t('publication.report.actions')),
            { kind: 'cards' as const, cards: publicationCards(t, locale, actions, texts.cards) },
          ]
        : []),
      ...(await savedFigureBlocks(
        context,
        { kind: 'publication', scope: { region, ...(year ? { year } : {}) }, hides: true },
        locale,
      )),
      ...written(t('enums.publicationSection.way_forward'), wayForward),
      part(t('publication.report.about')),
      { kind: 'paragraph', text: t('publication.report.aboutText', { asOf: framed.words.asOf }) },
    ],
  }
}

async function inFigures(
  { db, actor }: Context,
  t: Texts,
  scope: { region: string; year?: number },
  actions: readonly RegionAction[],
): Promise<Block> {
  const keys = ['activitiesHeld', 'trainees', 'participations', 'resultsAchieved'] as const
  const counts = await countMeasures(db, actor, scope, keys)
  const countries = new Set(actions.flatMap(countriesOf))
  return figuresBlock([
    {
      key: 'actions',
      label: t('publication.report.actions'),
      value: actions.length,
      unit: t('reports.counted.unit.actions'),
      definition: t('publication.report.actionsCount'),
    },
    {
      key: 'countries',
      label: t('publication.report.countries'),
      value: countries.size,
      unit: t('publication.report.countriesUnit'),
      definition: t('publication.report.countriesCount'),
    },
    ...keys.map((key) => measured(t, key, scope, counts[key])),
  ])
}

/** The country that asked; of a regional Action those that take part. */
const countriesOf = ({ countryCode, involved }: RegionAction) => (countryCode ? [countryCode] : involved)

async function charts(
  { db }: Context,
  t: Texts,
  locale: Locale,
  actions: readonly RegionAction[],
): Promise<Block[]> {
  const areas = (await areasInOrder(db)).filter(
    ({ id, active }) => active || actions.some(({ areaIds }) => areaIds.includes(id)),
  )
  const parents = areas.filter(({ parentId }) => parentId === null)
  const topOf = new Map(areas.map(({ id, parentId }) => [id, parentId ?? id]))
  const byArea = parents.map(({ id, labels }) => ({
    label: labels[locale],
    values: [actions.filter(({ mainAreaId }) => mainAreaId !== null && topOf.get(mainAreaId) === id).length],
  }))
  const without = actions.filter(({ mainAreaId }) => mainAreaId === null).length
  const horizontal = parents.filter(({ id }) => areas.some(({ parentId }) => parentId === id))
  const bars = (key: string, title: string, by: string, groups: ChartBlock['groups'], note: string) => ({
    kind: 'chart' as const,
    key,
    title,
    unit: t('reports.counted.unit.actions'),
    by,
    form: 'bars' as const,
    series: [t('publication.report.actions')],
    groups,
    note,
  })
  return [
    bars(
      'by-area',
      t('publication.report.byArea'),
      t('publication.report.area'),
      [...byArea, ...(without ? [{ label: t('reports.breakdowns.notRecorded'), values: [without] }] : [])],
      t('publication.report.byAreaNote', { count: actions.length }),
    ),
    ...horizontal.map(({ id, code, labels }) => {
      const themes = areas.filter(({ parentId }) => parentId === id)
      const inside = new Set([id, ...themes.map((theme) => theme.id)])
      const base = actions.filter(({ areaIds }) => areaIds.some((areaId) => inside.has(areaId))).length
      return bars(
        `within-${code.replaceAll('_', '-')}`,
        t('publication.report.within', { area: labels[locale] }),
        t('publication.report.theme'),
        themes.map((theme) => ({
          label: theme.labels[locale],
          values: [actions.filter(({ areaIds }) => areaIds.includes(theme.id)).length],
        })),
        t('publication.report.withinNote', { count: base }),
      )
    }),
  ]
}

function mapOf(t: Texts, locale: Locale, actions: readonly RegionAction[]): MapBlock {
  const counts = new Map<string, number>()
  for (const code of actions.flatMap(countriesOf)) counts.set(code, (counts.get(code) ?? 0) + 1)
  return {
    kind: 'map',
    key: 'by-country',
    title: t('publication.report.map'),
    unit: t('reports.counted.unit.actions'),
    places: [...counts]
      .map(([code, value]) => ({ code, label: countryName(code, locale), value }))
      .sort((a, b) => b.value - a.value || a.label.localeCompare(b.label, locale)),
    note: `${t('publication.report.mapNote')} ${t('reports.borders')}`,
  }
}

/** How many activities were held in each year, from the first to the last. */
async function heldChart({ db, actor }: Context, t: Texts, region: string): Promise<Block[]> {
  const rows = await heldByYear(db, actor, region)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last || first.year === last.year) return []
  const years = Array.from({ length: last.year - first.year + 1 }, (_, at) => first.year + at)
  return [
    {
      kind: 'chart',
      key: 'held-by-year',
      title: t('publication.report.heldByYear'),
      unit: t('reports.counted.unit.activities'),
      by: t('publication.report.yearColumn'),
      form: 'columns',
      series: [t('reports.figures.held')],
      groups: years.map((year) => ({
        label: String(year),
        values: [rows.find((row) => row.year === year)?.count ?? 0],
        behind: [figureHref('activitiesHeld', { region, year })],
      })),
      note: t('publication.report.heldByYearNote'),
    },
  ]
}

/** Figures that were published elsewhere, each beside what is counted, and whether the two reconcile. */
async function quoted(
  { db, actor, now }: Context,
  t: Texts,
  locale: Locale,
  region: string,
  regions: readonly { code: string; label: string }[],
  cards: ReadonlyMap<number, TextParts>,
): Promise<Block[]> {
  const rows = await quotedOfRegion(db, actor, region, dayOf(now))
  if (rows.length === 0) return []
  const where = ({ action, regionCode }: QuotedOfRegion) =>
    (action && (cards.get(action.id)?.title ?? action.name)) ??
    regions.find(({ code }) => code === regionCode)?.label ??
    t('publication.report.allRegions')
  return [
    part(t('publication.report.quoted')),
    {
      ...quotedTable(
        t,
        locale,
        t('publication.report.quoted'),
        rows.map((row) => ({ ...row, of: where(row) })),
      ),
      note: t('publication.report.quotedNote'),
    },
  ]
}
