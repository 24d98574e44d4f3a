import 'server-only'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { placesSaid, scopeSaid } from '@/components/edition/places-said'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import { languageNames } from '@/components/shell/language-names'
import type { Locale } from '@/db/enums'
import type { ScheduleRecord, ShownRecipient } from '@/domain/schedules/queries'
import { formatDay } from '@/lib/format'

/** When, for whom and by whom, and who gets it. */
export async function ScheduleSide({ schedule }: { schedule: ScheduleRecord }) {
  const t = await getTranslations('schedules')
  const tAudience = await getTranslations('enums.editionAudience')
  const tPeriod = await getTranslations('enums.schedulePeriod')
  const locale = (await getLocale()) as Locale
  const { scope, period, audience, places, recipients, next, owner, ownerIsOpen } = schedule
  const said = await scopeSaid(locale, scope)
  const about = [...said, ...(period === 'none' ? [] : [tPeriod(period)])].join(' · ')
  const readers = await placesSaid(locale, places)
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
              value: [tAudience(audience), readers].filter(Boolean).join(': '),
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
          <p className="text-ink-soft">{t(schedule.status === 'removed' ? 'forgotten' : 'nobody')}</p>
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
