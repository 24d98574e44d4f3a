import type { IndicatorUnit, Locale } from '@/db/enums'
import { type PeriodProgress, periodNow } from '@/domain/framework/progress'
import type { AimRecord, IndicatorRecord } from '@/domain/framework/queries'
import { titleIn } from '@/domain/framework/title-in'
import type { Block, Cell } from './blocks'
import { heading, joined, part } from './cells'
import { formatDay, formatNumber } from './format'
import { hxl } from './hxl'
import type { Texts } from './texts'

/**
 * The framework as donors read it: for each aim its indicators with baseline, target, current value and by how much
 * that deviates, with what was noted about it. Nothing where an Action has none.
 */
export function logframe(t: Texts, locale: Locale, aims: readonly AimRecord[]): Block[] {
  if (aims.length === 0) return []
  return [
    heading(t('framework.title')),
    ...aims.flatMap((aim): Block[] => [
      part(`${t(`framework.level.${aim.level}`)}: ${titleIn(aim, locale)}`),
      aim.indicators.length === 0
        ? { kind: 'paragraph', text: t('framework.aim.noIndicator') }
        : {
            kind: 'table',
            key: `aim-${aim.id}`,
            title: t('framework.table.caption', { aim: titleIn(aim, locale) }),
            columns: [
              { label: t('framework.table.indicator'), type: 'text', weight: 3.4, hxl: hxl.indicator },
              { label: t('framework.table.baseline'), type: 'text', weight: 1.6, hxl: hxl.baseline },
              { label: t('framework.table.target'), type: 'text', weight: 2, hxl: hxl.target },
              { label: t('reports.final.current'), type: 'text', weight: 2, hxl: hxl.current },
              { label: t('reports.final.deviation'), type: 'text', weight: 1.6 },
              { label: t('reports.final.explained'), type: 'text', weight: 2.6 },
            ],
            rows: aim.indicators.map((indicator) => row(t, locale, indicator)),
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
      indicators.map((indicator) => [name, ...row(t, locale, indicator).slice(0, 5)]),
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

function row(t: Texts, locale: Locale, indicator: IndicatorRecord): Cell[] {
  const { unit, baseline, baselineOn, baselineNote } = indicator
  const period = periodNow(indicator.progress)
  const value = (number: number | null, note: string | null) =>
    number === null ? note : written(t, locale, number, unit)
  const at = (words: string | null, day: string | null, key: 'asOf' | 'by') =>
    words && day ? `${words} (${t(`framework.${key}`, { day: formatDay(day, locale) })})` : words
  return [
    titleIn(indicator, locale),
    at(value(baseline, baselineNote), baselineOn, 'asOf'),
    period && at(value(period.target, period.targetNote), period.endsOn, 'by'),
    period?.reached
      ? at(value(period.reached.value, period.reached.note), period.reached.asOf, 'asOf')
      : t('framework.notYet'),
    deviation(t, locale, indicator, period),
    joined(
      [
        period?.reached?.value != null ? period.reached.note : null,
        period?.target != null ? period.targetNote : null,
      ],
      '. ',
    ),
  ]
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
