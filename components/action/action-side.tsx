import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { ActionRecord } from '@/domain/actions/queries'
import { countryName, formatAmount, formatDay, formatDays } from '@/lib/format'

/** Who is on an Action, what it answers, and where it belongs. */
export function ActionSide({ action }: { action: ActionRecord }) {
  const t = useTranslations('actions.side')
  const tThread = useTranslations('thread')
  const tScope = useTranslations('enums.actionScope')
  const locale = useLocale() as Locale
  const countries = (role: 'involved' | 'experts') =>
    action.countries
      .filter((country) => country.role === role)
      .map(({ code }) => countryName(code, locale))
      .sort((a, b) => a.localeCompare(b, locale))
      .join(', ')
  const main = action.areas.find(({ id }) => id === action.mainAreaId)
  const others = action.areas.filter(({ id }) => id !== action.mainAreaId)
  const related = [action.predecessor, ...action.successors].filter((one) => one !== null)
  return (
    <>
      <Section id="facts" title={t('facts')} small>
        <Facts
          stacked
          facts={[
            { label: t('lead'), value: action.lead },
            { label: t('team'), value: action.team.map(({ name }) => name).join(', ') },
            { label: t('dates'), value: formatDays(action.startsOn, action.endsOn, locale) },
            { label: t('yearsPublished'), value: action.yearsPublished },
            {
              label: t('endorsedOn'),
              value: action.endorsedOn ? formatDay(action.endorsedOn, locale) : null,
            },
            { label: t('scope'), value: tScope(action.scope) },
            { label: t('mainArea'), value: main?.labels[locale] },
            { label: t('otherAreas'), value: others.map(({ labels }) => labels[locale]).join(', ') },
            { label: t('involved'), value: countries('involved') },
            { label: t('experts'), value: countries('experts') },
            {
              label: t('budget'),
              value: action.budget === null ? null : formatAmount(action.budget, locale),
            },
          ]}
        />
      </Section>
      <Section id="partners" title={t('partners')} small>
        {action.partners.length > 0 ? (
          <ul className="space-y-1.5 leading-snug">
            {action.partners.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">{t('noPartners')}</p>
        )}
      </Section>
      {action.requests.length > 0 ? (
        <Section id="answers" title={t('answers')} small>
          <ul className="space-y-2 leading-snug">
            {action.requests.map(({ reference, title, institution }) => (
              <li key={reference}>
                <Link className="link" href={`/requests/${reference}`}>
                  {title}
                </Link>
                <span className="block text-ink-soft text-sm">
                  <span className="tabular">{reference}</span> · {institution}
                </span>
                <Link className="link block text-sm" href={`/requests/${reference}#thread`}>
                  {tThread('toThread', { authority: institution })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {related.length > 0 ? (
        <Section id="related" title={t('related')} small>
          <ul className="space-y-1.5">
            {related.map(({ reference, name }) => (
              <li key={reference}>
                <Link className="link" href={`/actions/${reference}`}>
                  {name}
                </Link>{' '}
                <span className="tabular text-ink-soft text-sm">{reference}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
