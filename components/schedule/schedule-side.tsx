import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import { languageNames } from '@/components/shell/language-names'
import type { Locale } from '@/db/enums'
import type { ScheduleRecord, ShownRecipient } from '@/domain/schedules/queries'
import { countryName, formatDay } from '@/lib/format'

/** When, for whom and by whom, and who gets it. */
export function ScheduleSide({ schedule }: { schedule: ScheduleRecord }) {
  const t = useTranslations('schedules')
  const tAudience = useTranslations('enums.editionAudience')
  const tPeriod = useTranslations('enums.schedulePeriod')
  const locale = useLocale() as Locale
  const { scope, period, audience, countries, recipients, next, owner, ownerIsOpen } = schedule
  const about = [...Object.values(scope), ...(period === 'none' ? [] : [tPeriod(period)])].join(' · ')
  return (
    <>
      <Section id="about" title={t('about')} small>
        <Facts
          stacked
          facts={[
            { label: t('form.about'), value: about },
            next && { label: t('next'), value: t('nextOn', { day: formatDay(next.day, locale, 'long') }) },
            { label: t('owner'), value: ownerIsOpen ? owner : `${owner} (${t('closed')})` },
            {
              label: t('forWhom'),
              value: [tAudience(audience), countries.map((code) => countryName(code, locale)).join(', ')]
                .filter(Boolean)
                .join(': '),
            },
          ]}
        />
      </Section>
      <Section id="recipients" title={t('recipients')} count={recipients.length || undefined} small>
        {recipients.length > 0 ? (
          <ul className="space-y-2">
            {recipients.map((one) => (
              <Recipient key={one.userId ?? one.address} recipient={one} />
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">{t('nobody')}</p>
        )}
      </Section>
    </>
  )
}

function Recipient({ recipient: { userId, name, active, address, locale } }: { recipient: ShownRecipient }) {
  const t = useTranslations('schedules')
  const note =
    userId === null
      ? t('byLink', { language: locale ? languageNames[locale] : '' })
      : active
        ? null
        : t('closed')
  return (
    <li className="wrap-anywhere">
      {name ?? address}
      {note ? <span className="block text-ink-soft text-sm">{note}</span> : null}
    </li>
  )
}
