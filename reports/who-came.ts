import type { Locale } from '@/db/enums'
import type { Cell } from '@/domain/counting/breakdowns'
import { definitionOf } from '@/domain/counting/definition-of'
import type { Figures } from '@/domain/counting/figures'
import { scopeOfGroup } from '@/domain/counting/grouped'
import type { MeasureKey } from '@/domain/counting/measures'
import { figureHref } from '@/domain/counting/scope'
import { share } from '@/domain/counting/share'
import type { Block, Figure, TableBlock } from './blocks'
import { countryName } from './format'
import { groups, hxl } from './hxl'
import { cellsOf, opening } from './opening'
import type { Texts } from './texts'

/**
 * Trainees, completers, participations and person-days, each with what it counts; figures without names apart from
 * people. What is so small that it points at a person is left out for who may not read names.
 */
export function whoCame(t: Texts, figures: Figures): Figure[] {
  const { scope, headcount } = figures
  const figure = (
    measure: MeasureKey,
    value: number | null,
    key: string,
    label: 'trainees' | 'completers' | 'participations' | 'completions' | 'personDays' | 'headcount',
    unit: 'people' | 'seats' | 'days',
  ): Figure[] =>
    value === null
      ? []
      : [
          {
            key,
            label: t(`reports.figures.${label}`),
            value,
            unit: t(`reports.figures.unit.${unit}`),
            definition: definitionOf((text) => t(`figures.${text}`), measure, scope),
            behind: figureHref(measure, scope),
          },
        ]
  const nameless = headcount.total > 0 ? headcount.total : null
  return [
    ...figure('trainees', figures.trainees, 'trainees', 'trainees', 'people'),
    ...figure('completers', figures.completers, 'completers', 'completers', 'people'),
    ...figure('participations', figures.participations, 'participations', 'participations', 'seats'),
    ...figure('completions', figures.completions, 'completions', 'completions', 'seats'),
    ...figure('personDays', figures.personDays, 'person-days', 'personDays', 'days'),
    ...figure('withoutIdentity', nameless, 'headcount', 'headcount', 'people'),
  ]
}

/** Trainees by gender, kind of institution and country, each with its share and the base of the shares. */
export function breakdowns(t: Texts, locale: Locale, figures: Figures): Block[] {
  if (figures.trainees === 0) return []
  const unknown = t('reports.breakdowns.notRecorded')
  const kinds = named(figures.byInstitutionKind, (kind) =>
    kind === null ? unknown : t(`enums.institutionKind.${kind}`),
  )
  return [
    breakdown(
      t,
      'gender',
      figures,
      named(figures.byGender, (gender) => t(`enums.gender.${gender}`)),
    ),
    breakdown(t, 'institutionKind', figures, kinds),
    {
      kind: 'chart',
      key: 'by-institution-kind-chart',
      title: t('reports.breakdowns.byInstitutionKind'),
      unit: t('reports.figures.unit.people'),
      form: 'bars',
      series: [t('reports.breakdowns.trainees')],
      groups: kinds.flatMap(({ label, count }) => (count === null ? [] : [{ label, values: [count] }])),
      tabled: true,
    },
    breakdown(
      t,
      'country',
      figures,
      named(figures.byCountry, (code) => (code === null ? unknown : countryName(code, locale))),
    ),
  ]
}

/** Averages before and after, over the seats that have both; nothing where none has. */
export const scoresTable = (t: Texts, { scope, scores, participations }: Figures): TableBlock[] =>
  scores
    ? [
        {
          kind: 'table',
          key: 'scores',
          title: t('reports.activity.scores'),
          columns: [
            { label: t('reports.activity.test'), type: 'text', weight: 3 },
            { label: t('reports.activity.average'), type: 'number', hxl: hxl.score },
            { label: t('reports.activity.bothScores'), type: 'number' },
          ],
          ...cellsOf([
            [t('reports.activity.before'), scores.before, opening('scored', scope, scores.seats)],
            [t('reports.activity.after'), scores.after, opening('scored', scope, scores.seats)],
          ]),
          note: t('reports.activity.scoresNote', { seats: scores.seats, participations }),
        },
      ]
    : []

type Named = Cell<string | null> & { label: string }

const named = <Key extends string | null>(
  counts: readonly Cell<Key>[],
  nameOf: (key: Key) => string,
): Named[] => counts.map(({ key, count }) => ({ key, label: nameOf(key), count }))

const tables = {
  gender: { key: 'by-gender', title: 'byGender', part: 'gender' },
  institutionKind: { key: 'by-institution-kind', title: 'byInstitutionKind', part: 'institutionKind' },
  country: { key: 'by-country', title: 'byCountry', part: 'from' },
} as const

function breakdown(
  t: Texts,
  by: keyof typeof tables,
  { scope, trainees }: Figures,
  rows: Named[],
): TableBlock {
  return {
    kind: 'table',
    key: tables[by].key,
    title: t(`reports.breakdowns.${tables[by].title}`),
    columns: [
      { label: t(`reports.breakdowns.${by}`), type: 'text', weight: 3, hxl: groups[by] },
      { label: t('reports.breakdowns.trainees'), type: 'number', hxl: hxl.trainees },
      { label: t('reports.share'), type: 'percent' },
    ],
    ...cellsOf(
      rows.map(({ key, label, count }) => [
        label,
        opening('trainees', scopeOfGroup(scope, [tables[by].part], [key]), count ?? t('figures.hidden')),
        count === null ? null : share(count, trainees),
      ]),
      [t('reports.total'), opening('trainees', scope, trainees), share(trainees, trainees)],
    ),
    note: rows.some(({ count }) => count === null)
      ? `${t('reports.base', { count: trainees })} ${t('figures.hiddenCells')}`
      : t('reports.base', { count: trainees }),
  }
}
