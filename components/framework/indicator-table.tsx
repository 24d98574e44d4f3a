import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { type Column, ListTable } from '@/components/list/list-table'
import type { Locale } from '@/db/enums'
import { periodNow } from '@/domain/framework/progress'
import type { IndicatorRecord } from '@/domain/framework/queries'
import { formatDay, formatNumber } from '@/lib/format'
import { behindPeriod, OpensRows } from './behind-period'
import { chartPoints } from './chart-points'
import { IndicatorDetails } from './indicator-details'
import { IndicatorVerbs } from './indicator-verbs'
import { type IndicatorWords, indicatorWords } from './indicator-words'
import { chartBox, ProgressChart } from './progress-chart'
import { valuesOverTime } from './values-over-time'
import type { FrameworkActions, FrameworkOf } from './verbs'

/** The indicators of one aim: where each started, what is planned, what was reached, and how it went. */
export async function IndicatorTable({
  of,
  aim,
  indicators,
  may,
  opens,
  actions,
}: {
  of: FrameworkOf
  aim: string
  indicators: readonly IndicatorRecord[]
  may: { edit: boolean; record: boolean }
  /** Whether what is counted opens the list of its rows: for who sees all of them. */
  opens: boolean
  actions: FrameworkActions
}) {
  const t = await getTranslations('framework')
  const locale = (await getLocale()) as Locale
  const words = await indicatorWords()
  const columns: Column<IndicatorRecord>[] = [
    {
      key: 'indicator',
      header: t('table.indicator'),
      title: true,
      className: 'md:w-[36%]',
      cell: (each) => <IndicatorDetails indicator={each} words={words} opens={opens} />,
    },
    {
      key: 'baseline',
      header: t('table.baseline'),
      numeric: true,
      cell: (each) => <Baseline indicator={each} words={words} none={t('none')} locale={locale} />,
    },
    {
      key: 'target',
      header: t('table.target'),
      numeric: true,
      cell: (each) => {
        const now = periodNow(each.progress)
        const planned = each.unit === 'words' ? now?.targetNote : now?.target
        return planned == null || !now ? (
          <span className="text-ink-soft">{t('none')}</span>
        ) : (
          <Value under={t('by', { day: formatDay(now.endsOn, locale) })} planned>
            {typeof planned === 'number' ? words.value(planned, each.unit) : planned}
          </Value>
        )
      },
    },
    {
      key: 'reached',
      header: t('table.reached'),
      numeric: true,
      cell: (each) => <ReachedNow indicator={each} words={words} locale={locale} opens={opens} />,
    },
    {
      key: 'progress',
      header: t('table.progress'),
      cell: (each) => <Progress indicator={each} words={words} locale={locale} />,
    },
    {
      key: 'actions',
      header: t('table.actions'),
      corner: true,
      className: 'text-right',
      cell: (each) => <IndicatorVerbs of={of} indicator={each} may={may} actions={actions} />,
    },
  ]
  return (
    <ListTable
      caption={t('table.caption', { aim })}
      columns={may.edit || may.record ? columns : columns.slice(0, -1)}
      rows={indicators}
      rowKey={({ id }) => id}
    />
  )
}

type Shown = { indicator: IndicatorRecord; words: IndicatorWords; locale: Locale }

/** A value above the day that it is of; what is planned stands lighter than what was reached. */
const Value = ({
  under,
  planned,
  children,
}: {
  under: string
  planned?: boolean
  children: React.ReactNode
}) => (
  <span className="inline-block">
    <span
      className={planned ? 'border-line-strong border-b border-dashed' : 'font-semibold text-action-strong'}
    >
      {children}
    </span>
    <span className="block whitespace-nowrap text-ink-soft text-sm max-md:ml-1.5 max-md:inline">{under}</span>
  </span>
)

function Baseline({ indicator, words, locale, none }: Shown & { none: string }) {
  const { baseline, baselineOn, baselineNote, unit } = indicator
  const shown = unit === 'words' ? baselineNote : baseline === null ? null : words.value(baseline, unit)
  if (shown === null) return <span className="text-ink-soft">{none}</span>
  return (
    <span className="inline-block">
      {shown}
      {baselineOn ? (
        <span className="block whitespace-nowrap text-ink-soft text-sm max-md:ml-1.5 max-md:inline">
          {formatDay(baselineOn, locale)}
        </span>
      ) : null}
    </span>
  )
}

async function ReachedNow({ indicator, words, locale, opens }: Shown & { opens: boolean }) {
  const t = await getTranslations('framework')
  const now = periodNow(indicator.progress)
  const reached = now?.reached
  const value = indicator.unit === 'words' ? reached?.note : reached?.value
  if (!reached || value == null) return <span className="text-ink-soft">{t('notYet')}</span>
  return (
    <Value under={t('asOf', { day: formatDay(reached.asOf, locale) })}>
      {typeof value === 'number' ? (
        <OpensRows href={opens ? behindPeriod(indicator, now) : null}>
          {words.value(value, indicator.unit)}
        </OpensRows>
      ) : (
        value
      )}
    </Value>
  )
}

async function Progress({ indicator, words, locale }: Shown) {
  const t = await getTranslations('framework')
  const measured = valuesOverTime(indicator)
  const start = { day: indicator.baselineOn, value: indicator.cumulative ? indicator.baseline : null }
  const points = chartPoints(indicator.progress, measured, start, chartBox)
  if (!points || indicator.unit === 'words') return null
  const told = (list: readonly { day: string; value: number }[]) =>
    list
      .map(({ day, value }) => `${words.value(value, indicator.unit)} (${formatDay(day, locale)})`)
      .join(', ') || t('none')
  const targets = indicator.progress.flatMap(({ endsOn, target }) =>
    target === null ? [] : [{ day: endsOn, value: target }],
  )
  const share = periodNow(indicator.progress)?.share ?? null
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <ProgressChart
        points={points}
        words={t('chart', { title: indicator.title, targets: told(targets), reached: told(measured) })}
      />
      {share === null ? null : (
        <span className="tabular whitespace-nowrap text-ink-soft text-sm">
          {t('ofWay', { share: t('percent', { value: formatNumber(Math.round(share * 100), locale) }) })}
        </span>
      )}
    </div>
  )
}
