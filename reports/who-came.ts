import type { Locale } from '@/db/enums'
import type { Count, Figures } from '@/domain/counting/figures'
import { share } from '@/domain/counting/share'
import type { Block, Figure, TableBlock } from './blocks'
import { countryName } from './format'
import type { Texts } from './texts'

/** Trainees, participations and person-days, each with what it counts; figures without names apart from people. */
export function whoCame(t: Texts, figures: Figures, of: 'activities' | 'actions'): Figure[] {
  const define = (name: 'trainees' | 'personDays' | 'headcount') => t(`${of}.figures.define.${name}`)
  return [
    {
      key: 'trainees',
      label: t('reports.figures.trainees'),
      value: figures.trainees,
      unit: t('reports.figures.unit.people'),
      definition: define('trainees'),
    },
    {
      key: 'participations',
      label: t('reports.figures.participations'),
      value: figures.participations,
      unit: t('reports.figures.unit.seats'),
      definition: t('actions.figures.define.participations'),
    },
    {
      key: 'person-days',
      label: t('reports.figures.personDays'),
      value: figures.personDays,
      unit: t('reports.figures.unit.days'),
      definition: define('personDays'),
    },
    ...(figures.headcount.total > 0
      ? [
          {
            key: 'headcount',
            label: t('reports.figures.headcount'),
            value: figures.headcount.total,
            unit: t('reports.figures.unit.people'),
            definition: define('headcount'),
          },
        ]
      : []),
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
      kind: 'bars',
      title: t('reports.breakdowns.byInstitutionKind'),
      unit: t('reports.figures.unit.people'),
      bars: kinds.map(({ label, count }) => ({ label, value: count })),
    },
    breakdown(
      t,
      'country',
      figures,
      named(figures.byCountry, (code) => (code === null ? unknown : countryName(code, locale))),
    ),
  ]
}

type Named = { label: string; count: number }

const named = <Key>(counts: readonly Count<Key>[], nameOf: (key: Key) => string): Named[] =>
  counts.map(({ key, count }) => ({ label: nameOf(key), count }))

const tables = {
  gender: { key: 'by-gender', title: 'byGender' },
  institutionKind: { key: 'by-institution-kind', title: 'byInstitutionKind' },
  country: { key: 'by-country', title: 'byCountry' },
} as const

function breakdown(t: Texts, by: keyof typeof tables, { trainees }: Figures, rows: Named[]): TableBlock {
  return {
    kind: 'table',
    key: tables[by].key,
    title: t(`reports.breakdowns.${tables[by].title}`),
    columns: [
      { label: t(`reports.breakdowns.${by}`), type: 'text', weight: 3 },
      { label: t('reports.breakdowns.trainees'), type: 'number' },
      { label: t('reports.share'), type: 'percent' },
    ],
    rows: rows.map(({ label, count }) => [label, count, share(count, trainees)]),
    total: [t('reports.total'), trainees, share(trainees, trainees)],
    note: t('reports.base', { count: trainees }),
  }
}
