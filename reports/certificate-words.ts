import type { Locale } from '@/db/enums'
import type { AttendedRule } from '@/domain/rosters/attended'
import { perLanguage } from './format'
import { textsIn } from './texts'

const percent = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
)

/** What it takes to be given a certificate, as credentials say it. */
export function certificateCriteria(locale: Locale, { rate, passMark }: Pick<AttendedRule, 'rate' | 'passMark'>) {
  const t = textsIn(locale)
  const values = { rate: percent(locale).format(rate) }
  return passMark === null ? t('certificates.criteria.rate', values) : t('certificates.criteria.test', values)
}
