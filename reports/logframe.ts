import type { IndicatorUnit, Locale } from '@/db/enums'
import { type PeriodProgress, periodNow } from '@/domain/framework/progress'
import type { AimRecord, IndicatorRecord } from '@/domain/framework/queries'
import { titleIn } from '@/domain/framework/title-in'
import type { Block } from './blocks'
import { heading, joined, part } from './cells'
import { formatDay, formatDays, formatNumber } from './format'
import { hxl } from './hxl'
import type { Texts } from './texts'

/**
 * The framework as donors read it: for each aim its indicators, of each the baseline and a row for every period with
 * target, value and by how much that deviates, with what was noted about it. `within` (from and to, YYYY-MM-DD) leaves
 * out periods that have no day in it, and what has none. Nothing where there is nothing to tell.
 */
export function logframe(
  t: Texts,
  locale: Locale,
  aims: readonly AimRecord[],
  { title = t('framework.title'), within }: { title?: string; within?: readonly [string, string] } = {},
): Block[] {
  const isTold = (period: PeriodProgress) =>
    !within || (period.startsOn <= within[1] && period.endsOn >= within[0])
  const told = aims.map((aim) => ({
    aim,
    rows: aim.indicators.flatMap((indicator) => {
      const periods = indicator.progress.filter(isTold)
      const shown = periods.length === 0 && !within ? [null] : periods
      return shown.map((period) => row(t, locale, indicator, period))
    }),
  }))
  const worth = within ? told.filter(({ rows }) => rows.length > 0) : told
  if (worth.length === 0) return []
  return [
    heading(title),
    ...worth.flatMap(({ aim, rows }): Block[] => [
      part(`${t(`framework.level.${aim.level}`)}: ${titleIn(aim, locale)}`),
      rows.length === 0
        ? { kind: 'paragraph', text: t('framework.aim.noIndicator') }
        : {
            kind: 'table',
            key: `aim-${aim.id}`,
            title: t('framework.table.caption', { aim: titleIn(aim, locale) }),
            columns: [
              { label: t('framework.table.indicator'), type: 'text', weight: 3, hxl: hxl.indicator },
              { label: t('framework.table.baseline'), type: 'text', weight: 1.6, hxl: hxl.baseline },
              { label: t('framework.periodHead'), type: 'text', weight: 2 },
              { label: t('framework.table.target'), type: 'text', weight: 1.4, hxl: hxl.target },
              { label: t('reports.final.current'), type: 'text', weight: 2, hxl: hxl.current },
              { label: t('reports.final.deviation'), type: 'text', weight: 1.4 },
              { label: t('reports.final.explained'), type: 'text', weight: 2.4 },
            ],
            rows: rows.map(({ indicator, baseline, period, target, current, deviation, explained }) => [
              indicator,
              baseline,
              period,
              target,
              current,
              deviation,
              explained,
            ]),
          },
    ]),
    { kind: 'paragraph', text: t('reports.final.deviationNote') },
  ]
}

/** How many indicators of several Actions one reads. */
const mostRead = 60

/** How far the frameworks of several Actions have come, one row for each indicator; nothing where there is none. */
export function progressTable(
  t: Texts,
  locale: Locale,
  actions: readonly { name: string; aims: readonly AimRecord[] }[],
): Block[] {
  const rows = actions.flatMap(({ name, aims }) =>
    aims.flatMap(({ indicators }) =>
      indicators.map((indicator) => {
        const period = periodNow(indicator.progress)
        const { indicator: title, baseline, target, current, deviation } = row(t, locale, indicator, period)
        return [name, title, baseline, by(t, locale, target, period), current, deviation]
      }),
    ),
  )
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      key: 'framework',
      title: t('reports.countryPage.framework'),
      columns: [
        { label: t('reports.activity.action'), type: 'text', weight: 2, hxl: hxl.action },
        { label: t('framework.table.indicator'), type: 'text', weight: 3.4, hxl: hxl.indicator },
        { label: t('framework.table.baseline'), type: 'text', weight: 1.6, hxl: hxl.baseline },
        { label: t('framework.table.target'), type: 'text', weight: 2, hxl: hxl.target },
        { label: t('reports.final.current'), type: 'text', weight: 2, hxl: hxl.current },
        { label: t('reports.final.deviation'), type: 'text', weight: 1.4 },
      ],
      rows,
      mostOnPaper: mostRead,
      note: t('reports.final.deviationNote'),
    },
  ]
}

/** Words with the day that they hold for. */
const at = (t: Texts, locale: Locale, words: string | null, day: string | null, key: 'asOf' | 'by') =>
  words && day ? `${words} (${t(`framework.${key}`, { day: formatDay(day, locale) })})` : words

const by = (t: Texts, locale: Locale, target: string | null, period: PeriodProgress | null) =>
  period && at(t, locale, target, period.endsOn, 'by')

function row(t: Texts, locale: Locale, indicator: IndicatorRecord, period: PeriodProgress | null) {
  const { unit, baseline, baselineOn, baselineNote } = indicator
  const value = (number: number | null, note: string | null) =>
    number === null ? note : written(t, locale, number, unit)
  const reached = period?.reached ?? null
  const ahead = period?.when === 'ahead' ? t('framework.ahead') : t('framework.notYet')
  return {
    indicator: titleIn(indicator, locale),
    baseline: at(t, locale, value(baseline, baselineNote), baselineOn, 'asOf'),
    period: period && formatDays(period.startsOn, period.endsOn, locale),
    target: period && value(period.target, period.targetNote),
    current: reached ? at(t, locale, value(reached.value, reached.note), reached.asOf, 'asOf') : ahead,
    deviation: deviation(t, locale, indicator, period),
    explained: joined(
      [reached?.value != null ? reached.note : null, period?.target != null ? period.targetNote : null],
      '. ',
    ),
  }
}

const written = (t: Texts, locale: Locale, value: number, unit: IndicatorUnit) =>
  unit === 'percentage'
    ? t('framework.percent', { value: formatNumber(value, locale) })
    : formatNumber(value, locale)

/** How much more or less than the target was reached: "+12", "-3"; in points where the unit is a percentage. */
function deviation(
  t: Texts,
  locale: Locale,
  { unit }: Pick<IndicatorRecord, 'unit'>,
  period: PeriodProgress | null,
): string | null {
  const reached = period?.reached?.value ?? null
  const target = period?.target ?? null
  if (reached === null || target === null) return null
  const difference = Math.round((reached - target) * 100) / 100
  const number = formatNumber(Math.abs(difference), locale)
  const signed = difference === 0 ? number : `${difference > 0 ? '+' : '−'}${number}`
  return unit === 'percentage' ? t('reports.final.points', { value: signed }) : signed
}
