import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { IndicatorUnit, Locale } from '@/db/enums'
import type { IndicatorRecord } from '@/domain/framework/queries'
import { countryName, formatNumber } from '@/lib/format'

/** How the values of indicators are written, and what is said of how they are measured. */
export async function indicatorWords() {
  const t = await getTranslations('framework')
  const tGender = await getTranslations('enums.gender')
  const tKind = await getTranslations('enums.institutionKind')
  const locale = (await getLocale()) as Locale
  return {
    value: (value: number, unit: IndicatorUnit) =>
      unit === 'percentage'
        ? t('percent', { value: formatNumber(value, locale) })
        : formatNumber(value, locale),
    /** "counted by Minga: trainees, each person once, women" */
    how: ({ count, source, cumulative, ascending, unit }: IndicatorRecord) =>
      [
        count ? `${t('source.counted')}: ${t(`measure.${count.measure}`)}` : t(`source.${source}`),
        count && (count.measure === 'trainees' || count.measure === 'completers')
          ? t(`ruleShort.${count.rule}`)
          : null,
        count?.gender ? tGender(count.gender) : null,
        count?.institutionKind ? tKind(count.institutionKind) : null,
        count?.countryCode ? countryName(count.countryCode, locale) : null,
        unit === 'words' ? null : t(cumulative ? 'cumulative' : 'single'),
        ascending ? null : t('lessIsBetter'),
      ]
        .filter(Boolean)
        .join(' · '),
  }
}
export type IndicatorWords = Awaited<ReturnType<typeof indicatorWords>>
