import type { AimLevel, IndicatorUnit, Locale } from '@/db/enums'
import { type Cell, disaggregate } from '@/domain/framework/disaggregate'
import type { PeriodProgress } from '@/domain/framework/progress'
import type { AimRecord, IndicatorRecord } from '@/domain/framework/queries'
import { narratives, worded } from './narrative'
import { element, type Xml } from './xml'

/** Output, outcome, impact. */
const resultTypeOf: Record<AimLevel, string> = { output: '1', outcome: '2', objective: '3' }
/** Unit, percentage, qualitative. */
const measureOf: Record<IndicatorUnit, string> = { number: '1', percentage: '2', words: '5' }

/** The framework of an Action as results; one without an indicator has nothing that the standard could hold. */
export const results = (language: Locale, framework: readonly AimRecord[]): Xml[] =>
  framework
    .filter(({ indicators }) => indicators.length > 0)
    .map((aim) =>
      element('result', { type: resultTypeOf[aim.level] }, [
        element('title', {}, narratives(language, { ...aim.titles, [language]: aim.title })),
        worded('description', aim.description),
        ...aim.indicators.map((each) => indicator(language, each)),
      ]),
    )

function indicator(language: Locale, given: IndicatorRecord): Xml {
  const attributes = {
    measure: measureOf[given.unit],
    ascending: given.ascending,
    // People who count once must not be summed over Actions; everything else may.
    'aggregation-status': given.count ? given.count.rule === 'each_time' : null,
  }
  return element('indicator', attributes, [
    element('title', {}, narratives(language, { ...given.titles, [language]: given.title })),
    worded('description', given.definition),
    baseline(given),
    ...given.progress.map((period, at) => periodOf(given, period, at)),
  ])
}

function baseline({ unit, baseline: value, baselineOn, baselineNote }: IndicatorRecord) {
  if (!baselineOn || (unit !== 'words' && value === null) || (unit === 'words' && !baselineNote)) return null
  return element(
    'baseline',
    {
      'iso-date': baselineOn,
      year: baselineOn.slice(0, 4),
      value: unit === 'words' ? null : number(value),
    },
    [worded('comment', baselineNote)],
  )
}

function periodOf(given: IndicatorRecord, period: PeriodProgress, at: number): Xml {
  const { unit } = given
  const { target, targetNote, reached } = period
  const cells = reached ? disaggregate(given, period, at) : []
  return element('period', {}, [
    element('period-start', { 'iso-date': period.startsOn }),
    element('period-end', { 'iso-date': period.endsOn }),
    unit === 'words'
      ? targetNote && element('target', {}, [worded('comment', targetNote)])
      : target !== null && element('target', { value: number(target) }, [worded('comment', targetNote)]),
    unit === 'words'
      ? reached?.note && element('actual', {}, [worded('comment', reached.note)])
      : reached?.value != null &&
        element('actual', { value: number(reached.value) }, [worded('comment', reached.note)]),
    ...cells.map(actualOf),
  ])
}

const actualOf = ({ dimension, key, count }: Cell) =>
  element('actual', { value: number(count) }, [element('dimension', { name: dimension, value: key })])

/** In digits with a point, never in powers of ten. */
const number = (value: number | null) => (value === null ? null : value.toFixed(2).replace(/\.?0+$/, ''))
