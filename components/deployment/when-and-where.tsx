import { useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import type { DeploymentRow } from '@/domain/deployments/queries'
import { countryName, formatDays } from '@/lib/format'

/** The days of an activity and its place, in a line. */
export function WhenAndWhere({
  activity: { startsOn, endsOn, place, countryCode, mode },
  locale,
}: {
  activity: Pick<DeploymentRow, 'startsOn' | 'endsOn' | 'place' | 'countryCode' | 'mode'>
  locale: Locale
}) {
  const t = useTranslations('deployments')
  const tMode = useTranslations('enums.activityMode')
  const where = [place, countryCode ? countryName(countryCode, locale) : null].filter(Boolean).join(', ')
  return [startsOn ? formatDays(startsOn, endsOn, locale) : t('noDays'), where || tMode(mode)].join(' · ')
}
