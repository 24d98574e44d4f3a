import type { Locale, QuotedMeasure } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import type { Administration } from '@/domain/counting/administrations'
import { definitionOf } from '@/domain/counting/definition-of'
import type { Dimension } from '@/domain/counting/dimensions'
import { scopeOfGroup } from '@/domain/counting/grouped'
import type { MeasureKey } from '@/domain/counting/measures'
import { unitOf } from '@/domain/counting/measures'
import type { ParticipantsBy, ParticipantsRow } from '@/domain/counting/participants-by'
import type { rowsCounted } from '@/domain/counting/quoted'
import { figureHref, type Scope, unknown } from '@/domain/counting/scope'
import { share } from '@/domain/counting/share'
import type { Beside } from '@/domain/counting/side-by-side'
import { hidesSmall, shownPart } from '@/domain/counting/small-cells'
import type { TimeTaken } from '@/domain/requests/times-taken'
import type { Block, Cell, Figure, TableBlock } from './blocks'
import { heading, joined } from './cells'
import { capital, countryName, formatChange } from './format'
import { groups, hxl } from './hxl'
import { cellsOf, opening } from './opening'
import type { Texts } from './texts'

/* What several reports say of figures, in the same words and tables. */

/** A figure that Minga counts, with what it means and the way to exactly the rows that it counts. */
export const measured = (t: Texts, measure: MeasureKey, scope: Scope, value: number): Figure => ({
  key: measure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  label: capital(t(`figures.name.${measure}`, { count: value === 1 ? 1 : 2 })),
  value,
  unit: t(`reports.counted.unit.${unitOf(measure)}`),
  definition: definitionOf((text) => t(`figures.${text}`), measure, scope),
  behind: figureHref(measure, scope),
})

/** Whether those who completed may be told beside the trainees: not where so few give somebody away to the reader. */
export const tellsCompleters = (
  actor: Actor,
  { completers, trainees }: { completers: number; trainees: number },
) => !hidesSmall(actor) || shownPart(completers, trainees) !== null

/** Figures of a scope, in the order of their names; those that are hidden from the reader are left out. */
export const figuresBlock = (items: readonly (Figure | null)[]): Block => ({
  kind: 'figures',
  items: items.filter((one) => one !== null),
})

/** A count for a cell; one that is hidden says so. */
const counted = (t: Texts, count: number | null): Cell => count ?? t('figures.hidden')

/** Trainees and participations by gender, kind of institution and country of origin, with shares and their base. */
export function participants(
  t: Texts,
  locale: Locale,
  rows: Omit<ParticipantsBy, 'kindByGender'>,
  scope: Scope,
  { trainees, participations }: { trainees: number; participations: number },
): Block[] {
  if (trainees === 0) return [{ kind: 'paragraph', text: t('reports.counted.nobodyTrained') }]
  const notRecorded = t('reports.breakdowns.notRecorded')
  const table = (
    by: 'gender' | 'institutionKind' | 'from',
    title: 'byGender' | 'byInstitutionKind' | 'byCountry',
    nameOf: (key: string) => string,
  ): TableBlock => {
    const told = rows[by]
    const seats = told.some((row) => row.participations !== null)
    return {
      kind: 'table',
      key: { gender: 'by-gender', institutionKind: 'by-institution-kind', from: 'by-country' }[by],
      title: t(`reports.breakdowns.${title}`),
      columns: [
        {
          label: t(`reports.breakdowns.${by === 'from' ? 'country' : by}`),
          type: 'text',
          weight: 3,
          hxl: groups[by],
        },
        { label: t('reports.breakdowns.trainees'), type: 'number', hxl: hxl.trainees },
        { label: t('reports.share'), type: 'percent' },
        ...(seats
          ? [{ label: t('reports.figures.participations'), type: 'number' as const, hxl: hxl.seats }]
          : []),
      ],
      ...cellsOf(
        told.map((row) => {
          const those = scopeOfGroup(scope, [by], [row.key])
          return [
            row.key === null ? notRecorded : nameOf(row.key),
            opening('trainees', those, counted(t, row.trainees)),
            row.trainees === null ? null : share(row.trainees, trainees),
            ...(seats ? [opening('participations', those, row.participations)] : []),
          ]
        }),
        [
          t('reports.total'),
          opening('trainees', scope, trainees),
          share(trainees, trainees),
          ...(seats ? [opening('participations', scope, participations)] : []),
        ],
      ),
      note:
        joined(
          [
            t('reports.base', { count: trainees }),
            seats ? t('reports.counted.seatsNote') : null,
            told.some((row) => row.trainees === null) ? t('figures.hiddenCells') : null,
          ],
          ' ',
        ) ?? '',
    }
  }
  const kindName = (key: string) => t(`enums.institutionKind.${key}` as 'enums.institutionKind.police')
  return [
    table('gender', 'byGender', (key) => t(`enums.gender.${key}` as 'enums.gender.female')),
    table('institutionKind', 'byInstitutionKind', kindName),
    chartOf(t, 'by-institution-kind-chart', 'byInstitutionKind', rows.institutionKind, (key) =>
      key === null ? notRecorded : kindName(key),
    ),
    table('from', 'byCountry', (key) => countryName(key, locale)),
  ]
}

const chartOf = (
  t: Texts,
  key: string,
  title: 'byInstitutionKind',
  rows: readonly ParticipantsRow[],
  nameOf: (key: string | null) => string,
): Block => ({
  kind: 'chart',
  key,
  title: t(`reports.breakdowns.${title}`),
  unit: t('reports.figures.unit.people'),
  form: 'bars',
  series: [t('reports.breakdowns.trainees')],
  groups: rows.flatMap((row) =>
    row.trainees === null ? [] : [{ label: nameOf(row.key), values: [row.trainees] }],
  ),
  tabled: true,
})

/** How many administrations one reads the names of. */
const named = 20

/** Who lent experts within a scope, and for how many days. */
export function administrations(
  t: Texts,
  locale: Locale,
  scope: Scope,
  rows: readonly Administration[],
): TableBlock {
  const sum = (of: 'deployments' | 'daysWorked') => rows.reduce((all, one) => all + one[of], 0)
  const numbers = (where: Scope, counts: Pick<Administration, 'deployments' | 'daysWorked'>) =>
    (['deployments', 'daysWorked'] as const).map((measure) => opening(measure, where, counts[measure]))
  const all = { deployments: sum('deployments'), daysWorked: sum('daysWorked') }
  return {
    kind: 'table',
    key: 'administrations',
    title: t('reports.counted.administrations'),
    columns: [
      { label: t('reports.activity.administration'), type: 'text', weight: 4, hxl: hxl.organisation },
      { label: t('reports.activity.country'), type: 'text', weight: 2, hxl: hxl.country },
      { label: t('reports.counted.deployments'), type: 'number', hxl: hxl.count },
      { label: t('reports.activity.daysWorked'), type: 'number', hxl: hxl.days },
    ],
    ...cellsOf(
      rows.map((row) => [
        row.name ?? t('reports.breakdowns.notRecorded'),
        row.countryCode && countryName(row.countryCode, locale),
        ...numbers({ ...scope, institution: row.id ?? unknown }, row),
      ]),
      rows.length > 0 ? [t('reports.total'), null, ...numbers(scope, all)] : undefined,
    ),
    mostOnPaper: named,
    note: t('reports.counted.administrationsNote'),
    empty: t('reports.counted.noExperts'),
  }
}

/** What each step of requests took, and how many deadlines were kept: medians with their spread, shares with their base. */
export const timesTable = (t: Texts, rows: readonly TimeTaken[]): TableBlock => ({
  kind: 'table',
  key: 'times',
  title: t('reports.counted.times'),
  columns: [
    { label: t('reports.counted.step'), type: 'text', weight: 3 },
    { label: t('reports.counted.limit'), type: 'text', weight: 2 },
    { label: t('reports.counted.done'), type: 'number' },
    { label: t('reports.counted.low'), type: 'number' },
    { label: t('reports.counted.median'), type: 'number' },
    { label: t('reports.counted.high'), type: 'number' },
    { label: t('reports.counted.due'), type: 'number' },
    { label: t('reports.counted.kept'), type: 'number' },
    { label: t('reports.counted.keptShare'), type: 'percent' },
  ],
  rows: rows.map(({ step, limit, took, due, kept }) => [
    t(`reports.counted.steps.${step}`),
    limit === null
      ? t('reports.counted.ownDay')
      : t(step === 'decide' ? 'reports.counted.calendarDays' : 'reports.counted.workingDays', {
          days: limit,
        }),
    took.cases,
    took.low,
    took.median,
    took.high,
    due,
    kept,
    share(kept, due),
  ]),
  total: [
    t('reports.total'),
    null,
    null,
    null,
    null,
    null,
    ...(() => {
      const due = rows.reduce((all, row) => all + row.due, 0)
      const kept = rows.reduce((all, row) => all + row.kept, 0)
      return [due, kept, share(kept, due)]
    })(),
  ],
  note: `${t('figures.spread')} ${t('reports.counted.timesNote')}`,
})

/** Several measures beside each other by one thing. */
export function besideTable(
  t: Texts,
  {
    key,
    title,
    label,
    of,
    scope,
    by,
    rows,
    nameOf,
    sums = false,
    note,
    empty,
  }: {
    key: string
    title: string
    /** What the groups are. */
    label: string
    of: readonly MeasureKey[]
    scope: Scope
    by: Dimension
    rows: readonly Beside[]
    nameOf: (key: string | null) => string
    /** Whether the groups add up to the whole. */
    sums?: boolean
    note?: string
    empty: string
  },
): TableBlock {
  const isHidden = rows.some(({ counts }) => counts.includes(null))
  return {
    kind: 'table',
    key,
    title,
    columns: [
      { label, type: 'text', weight: 3 },
      ...of.map((measure) => ({
        label: capital(t(`figures.name.${measure}`, { count: 2 })),
        type: 'number' as const,
      })),
    ],
    ...cellsOf(
      rows.map(({ key: group, counts }) => {
        const those = scopeOfGroup(scope, [by], [group])
        return [nameOf(group), ...of.map((one, at) => opening(one, those, counted(t, counts[at] ?? null)))]
      }),
      sums && rows.length > 0
        ? [
            t('reports.total'),
            ...of.map((one, at) =>
              opening(
                one,
                scope,
                rows.reduce((all, { counts }) => all + (counts[at] ?? 0), 0),
              ),
            ),
          ]
        : undefined,
    ),
    ...(note || isHidden
      ? { note: joined([note, isHidden ? t('figures.hiddenCells') : null], ' ') ?? '' }
      : {}),
    empty,
  }
}

/** A figure that somebody published, beside what Minga counts of the same. */
type Published = {
  wording: string
  measure: QuotedMeasure
  year?: number | null
  /** What it is of, where a table tells of several. */
  of?: string
  value: number
  counted: number | null
  /** What was counted for that, where a list has its rows. */
  rows: ReturnType<typeof rowsCounted>
  source: string
}

/** What was published beside what Minga counts, and whether the two reconcile; nothing where nothing was published. */
export const publishedTable = (t: Texts, locale: Locale, rows: readonly Published[]): Block[] =>
  rows.length === 0
    ? []
    : [heading(t('reports.action.quoted')), quotedTable(t, locale, t('reports.action.quotedTable'), rows)]

/** The table of it alone. */
export function quotedTable(t: Texts, locale: Locale, title: string, rows: readonly Published[]): TableBlock {
  const shown = (value: number, measure: QuotedMeasure) =>
    measure === 'activities_change_percent' ? formatChange(value, locale) : value
  const ofSeveral = rows.some(({ of }) => of !== undefined)
  return {
    kind: 'table',
    key: 'quoted-figures',
    title,
    columns: [
      { label: t('reports.action.measure'), type: 'text', weight: 2.6 },
      ...(ofSeveral ? [{ label: t('reports.counted.about'), type: 'text' as const, weight: 2 }] : []),
      { label: t('reports.action.published'), type: 'number', weight: 1.4 },
      { label: t('reports.action.counted'), type: 'number', weight: 1.4 },
      { label: t('reports.action.reconciles'), type: 'text', weight: 2 },
      { label: t('reports.action.wording'), type: 'text', weight: 2.6 },
      { label: t('reports.action.quotedSource'), type: 'text', weight: 2.4 },
    ],
    ...cellsOf(
      rows.map(({ wording, measure, year, of, value, counted: count, rows: those, source }) => [
        joined([t(`enums.quotedMeasure.${measure}`), year ? String(year) : null]),
        ...(ofSeveral ? [of ?? null] : []),
        shown(value, measure),
        those ? opening(those.measure, those.scope, count) : count === null ? null : shown(count, measure),
        t(`reports.action.${verdictOf(value, count)}`),
        wording,
        source,
      ]),
    ),
  }
}

const verdictOf = (value: number, count: number | null) =>
  count === null ? 'notCounted' : count === value ? 'agrees' : 'differs'
