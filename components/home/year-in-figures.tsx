import 'server-only'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Measured } from '@/components/figures/measured'
import { Figures } from '@/components/record/figure'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import { figureHref } from '@/domain/counting/scope'
import { type YearFigures, yearMeasures } from '@/domain/counting/year-figures'
import { cn } from '@/lib/cn'
import { formatDay, formatNumber } from '@/lib/format'

/** What happened in a year, each figure beside that of the year before; of a year under way, beside that of its same days. */
export function YearInFigures({
  figures,
  before,
  years,
}: {
  figures: YearFigures
  before: YearFigures
  years: readonly number[]
}) {
  const t = useTranslations('home.year')
  const locale = useLocale() as Locale
  const { year } = figures.scope
  const { until } = before.scope
  return (
    <Section id="year" title={t('title')} action={<YearLinks years={years} current={year} />}>
      <Figures inThrees>
        {yearMeasures.map((name) => (
          <Measured
            key={name}
            measure={name}
            scope={figures.scope}
            value={figures[name]}
            note={
              <Link
                href={figureHref(name, before.scope)}
                className="inline-block py-0.5 underline decoration-line-strong underline-offset-4 hover:text-action"
              >
                {until
                  ? t('sameDays', {
                      count: formatNumber(before[name], locale),
                      day: formatDay(until, locale),
                    })
                  : t('base', {
                      count: formatNumber(before[name], locale),
                      year: String(before.scope.year),
                    })}
              </Link>
            }
          />
        ))}
      </Figures>
      {until ? <p className="mt-3 text-ink-soft text-sm">{t('underWay', { year: String(year) })}</p> : null}
      <p className="mt-4">
        <Link
          href={`/reports/programme?year=${year}`}
          className="link inline-flex min-h-11 items-center md:min-h-9"
        >
          {t('report', { year: String(year) })}
        </Link>
      </p>
    </Section>
  )
}

const shownYears = 4

function YearLinks({ years, current }: { years: readonly number[]; current: number }) {
  const t = useTranslations('home.year')
  const near = years.slice(0, shownYears)
  const rest = years.slice(shownYears)
  const link = (year: number) => (
    <Link
      href={`/?year=${year}#year`}
      aria-current={year === current ? 'true' : undefined}
      className={cn(
        'tabular inline-flex min-h-11 items-center rounded-md px-2 text-sm md:min-h-8',
        year === current ? 'bg-action-soft font-semibold text-action-strong' : 'link',
      )}
    >
      {year}
    </Link>
  )
  return (
    <nav aria-label={t('choose')} className="flex flex-wrap items-center gap-1">
      {(near.includes(current) ? near : [...near, current]).map((year) => (
        <span key={year}>{link(year)}</span>
      ))}
      {rest.length > 0 ? (
        <details className="relative" key={current}>
          <summary className="link inline-flex min-h-11 items-center px-2 text-sm md:min-h-8">
            {t('earlier')}
          </summary>
          <ul className="appear absolute right-0 z-30 grid w-44 grid-cols-3 rounded-lg border border-line bg-raised p-2 shadow-float">
            {rest.map((year) => (
              <li key={year}>{link(year)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </nav>
  )
}
