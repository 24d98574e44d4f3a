import type { Labels } from '@/db/schema/columns'
import type { IndicatorCount } from '@/db/schema/framework'

type Aim = {
  level: string
  parentId: number | null
  title: string
  titles: Partial<Labels>
  description: string | null
  contributesToId: number | null
}

const noTitles = { en: '', es: '', fr: '', pt: '' }

/** An objective, outcome or output as its form is filled. */
export const aimValues = (aim: Aim) => ({
  level: aim.level,
  parentId: aim.parentId === null ? '' : String(aim.parentId),
  title: aim.title,
  titles: { ...noTitles, ...aim.titles },
  description: aim.description ?? '',
  contributesToId: aim.contributesToId === null ? '' : String(aim.contributesToId),
})

type Indicator = {
  title: string
  titles: Partial<Labels>
  definition: string | null
  unit: string
  ascending: boolean
  cumulative: boolean
  source: string
  count: IndicatorCount | null
  baseline: number | null
  baselineOn: string | null
  baselineNote: string | null
  periods: readonly { startsOn: string; endsOn: string; target: number | null; targetNote: string | null }[]
}

const text = (value: number | null) => (value === null ? '' : String(value))

/** An indicator as its form is filled. */
export const indicatorValues = (indicator: Indicator) => ({
  title: indicator.title,
  titles: { ...noTitles, ...indicator.titles },
  definition: indicator.definition ?? '',
  unit: indicator.unit,
  ascending: indicator.ascending,
  cumulative: indicator.cumulative,
  source: indicator.source,
  measure: indicator.count?.measure ?? '',
  rule: indicator.count?.rule ?? '',
  gender: indicator.count?.gender ?? '',
  institutionKind: indicator.count?.institutionKind ?? '',
  countryCode: indicator.count?.countryCode ?? '',
  baseline: text(indicator.baseline),
  baselineOn: indicator.baselineOn ?? '',
  baselineNote: indicator.baselineNote ?? '',
  periods: indicator.periods.map(({ startsOn, endsOn, target, targetNote }) => ({
    startsOn,
    endsOn,
    target: text(target),
    targetNote: targetNote ?? '',
  })),
})

/** A new indicator: counted or by hand is the first thing to say, and most are numbers of which more is better. */
export const newIndicator = (periods: { startsOn: string; endsOn: string }[], startsOn: string | null) =>
  indicatorValues({
    title: '',
    titles: {},
    definition: null,
    unit: 'number',
    ascending: true,
    cumulative: true,
    source: 'counted',
    count: { measure: 'trainees', rule: 'once' },
    baseline: startsOn ? 0 : null,
    baselineOn: startsOn,
    baselineNote: null,
    periods: periods.map((each) => ({ ...each, target: null, targetNote: null })),
  })
