import type { Locale } from '@/db/enums'
import type { CertificateFacts } from '@/db/schema/certificate'
import type { AttendedRule } from '@/domain/rosters/attended'
import { plainText } from './cell-text'
import { countryName, perLanguage } from './format'
import { textsIn } from './texts'

const percent = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
)

/** What it takes to be given a certificate, as credentials say it. */
export function certificateCriteria(
  locale: Locale,
  { rate, passMark }: Pick<AttendedRule, 'rate' | 'passMark'>,
) {
  const t = textsIn(locale)
  const values = { rate: percent(locale).format(rate) }
  return passMark === null ? t('certificates.criteria.rate', values) : t('certificates.criteria.test', values)
}

/** What kind of activity it was, and of which Action. */
export function aboutOf({ activity, action }: CertificateFacts, locale: Locale) {
  const t = textsIn(locale)
  const kind = t(`enums.activityKind.${activity.kind}` as 'enums.activityKind.workshop')
  return t('certificates.paper.kindAndAction', { kind, action: plainText(action.name) })
}

/** Where it was, in words of the certificate; nothing where that is not on record. */
export function placeOf({ activity }: CertificateFacts, locale: Locale) {
  const t = textsIn(locale)
  if (activity.mode === 'online') return t('certificates.paper.online')
  const country = activity.countryCode ? countryName(activity.countryCode, locale) : ''
  const town = plainText(activity.place ?? '')
  const place = [town, town.includes(country) ? '' : country].filter(Boolean).join(', ')
  return activity.mode === 'hybrid' && place ? t('certificates.paper.hybrid', { place }) : place
}
