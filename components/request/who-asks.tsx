import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { RequestRecord } from '@/domain/requests/queries'
import { countryName, formatDay, languageName } from '@/lib/format'

/** Who asks and how it arrived. */
export function WhoAsks({ request, region }: { request: RequestRecord; region: string }) {
  const t = useTranslations('requests.form')
  const tSide = useTranslations('requests.side')
  const tKind = useTranslations('enums.institutionKind')
  const tChannel = useTranslations('enums.requestChannel')
  const locale = useLocale() as Locale
  const named = (role: string) => {
    const names = request.institutions.filter((each) => each.role === role).map(({ name }) => name)
    return names.length === 0 ? null : (
      <ul className="space-y-1">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    )
  }
  const { focalPointName, focalPointFunction, focalPointEmail, focalPointPhone } = request
  return (
    <>
      <Section id="who" title={t('sections.who')} small>
        <Facts
          stacked
          facts={[
            {
              label: t('institution'),
              value: (
                <>
                  {request.institution.name}
                  <span className="block text-ink-soft text-sm">{tKind(request.institution.kind)}</span>
                </>
              ),
            },
            { label: t('joint'), value: named('joint') },
            { label: t('involved'), value: named('involved') },
            {
              label: tSide('where'),
              value: request.countryCode ? `${countryName(request.countryCode, locale)}, ${region}` : region,
            },
            Boolean(focalPointName || focalPointEmail || focalPointPhone) && {
              label: t('focalPointName'),
              value: (
                <span className="block break-words">
                  {focalPointName}
                  {focalPointFunction ? (
                    <span className="block text-ink-soft text-sm">{focalPointFunction}</span>
                  ) : null}
                  {focalPointEmail ? (
                    <a className="link block" href={`mailto:${focalPointEmail}`}>
                      {focalPointEmail}
                    </a>
                  ) : null}
                  {focalPointPhone ? (
                    <a className="link block" href={`tel:${focalPointPhone.replace(/[^+\d]/g, '')}`}>
                      {focalPointPhone}
                    </a>
                  ) : null}
                </span>
              ),
            },
          ]}
        />
      </Section>
      <Section id="arrived" title={t('sections.arrived')} small>
        <Facts
          stacked
          facts={[
            { label: t('receivedOn'), value: formatDay(request.receivedOn, locale, 'long') },
            { label: t('channel'), value: tChannel(request.channel) },
            { label: t('through'), value: request.through },
            { label: t('signatory'), value: request.signatory },
            {
              label: t('workingLanguage'),
              value: request.workingLanguage && languageName(request.workingLanguage, locale),
            },
            { label: tSide('consent'), value: tSide(request.consent ? 'consentGiven' : 'consentMissing') },
          ]}
        />
      </Section>
    </>
  )
}
