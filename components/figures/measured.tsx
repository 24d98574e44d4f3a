import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Figure } from '@/components/record/figure'
import type { Locale } from '@/db/enums'
import { definitionOf } from '@/domain/counting/definition-of'
import type { MeasureKey } from '@/domain/counting/measures'
import { figureHref, type Scope } from '@/domain/counting/scope'
import { share } from '@/domain/counting/share'
import { formatNumber, formatShare } from '@/lib/format'

/**
 * A figure that Minga counts: its number, its unit, what exactly it counts, and the way to the rows behind it. Where
 * it is hidden, as it is so small that it points at a person, that is said instead.
 */
export function Measured({
  measure,
  scope,
  value,
  base,
  shown,
  unit,
  note,
}: {
  measure: MeasureKey
  scope: Scope
  value: number | null
  /** What it is a part of: percentages always show their base. */
  base?: number
  /** Said instead of the number, where it is no count: an average. */
  shown?: ReactNode
  unit?: ReactNode
  note?: ReactNode
}) {
  const t = useTranslations('figures')
  const locale = useLocale() as Locale
  const part = base === undefined || value === null ? null : share(value, base)
  return (
    <Figure
      value={value === null ? t('hidden') : (shown ?? formatNumber(value, locale))}
      unit={unit ?? t(`name.${measure}`, { count: value ?? 2 })}
      definition={
        value === null
          ? `${definitionOf(t, measure, scope)} ${t('hiddenWhy')}`
          : definitionOf(t, measure, scope)
      }
      href={figureHref(measure, scope)}
      note={
        note ??
        (part === null || base === undefined
          ? undefined
          : t('share', { share: formatShare(part, locale), base: formatNumber(base, locale) }))
      }
    />
  )
}

/** Numbers in a row of words, each a link to the rows behind it: "Female 12, Male 9". */
export function Parts({
  parts,
}: {
  parts: readonly { key: string; label: string; count: number | null; href: string }[]
}) {
  const t = useTranslations('figures')
  const locale = useLocale() as Locale
  return parts.map(({ key, label, count, href }, at) => (
    <span key={key}>
      {at > 0 ? ', ' : null}
      {label}{' '}
      {count === null ? (
        t('hidden')
      ) : (
        <a href={href} className="tabular underline-offset-4 hover:text-action hover:underline">
          {formatNumber(count, locale)}
          <span className="sr-only"> {label}</span>
        </a>
      )}
    </span>
  ))
}
