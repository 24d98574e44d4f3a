import { useLocale, useTranslations } from 'next-intl'
import { Prose } from '@/components/record/prose'
import type { Locale } from '@/db/enums'
import type { FicheContents } from '@/domain/fiches/contents'
import { countryName, formatDay, formatDays } from '@/lib/format'
import { PortalSection } from './page-head'

/** An Action fiche exactly as it was sent. */
export function FicheOnPage({ contents }: { contents: FicheContents }) {
  const t = useTranslations('portal.fiche')
  const locale = useLocale() as Locale
  const names = (role: 'involved' | 'experts') =>
    contents.countries
      .filter((each) => each.role === role)
      .map(({ code }) => countryName(code, locale))
      .join(', ')
  const facts: [string, string | null][] = [
    [t('dates'), formatDays(contents.startsOn, contents.endsOn, locale)],
    [t('where'), contents.countryCode ? countryName(contents.countryCode, locale) : contents.region[locale]],
    [t('areas'), contents.areas.map(({ labels }) => labels[locale]).join(', ')],
    [t('partners'), contents.partners.map(({ name }) => name).join('; ')],
    [t('involved'), names('involved')],
    [t('experts'), names('experts')],
    [t('lead'), [contents.lead, ...contents.team.map(({ name }) => name)].filter(Boolean).join(', ')],
  ]
  return (
    <div className="rounded-lg border border-line bg-surface px-5 py-7 sm:px-9">
      <p className="text-ink-soft">{contents.programme}</p>
      <p className="mt-1 font-medium font-serif text-xl">
        {contents.name}{' '}
        <span className="tabular font-sans text-base text-ink-soft">{contents.reference}</span>
      </p>
      <dl className="mt-5 grid gap-x-8 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-y-2.5">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className="mb-2 sm:mb-0 sm:contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {(['context', 'objective', 'expectedResult'] as const).map((part) =>
        contents[part] ? (
          <div key={part} className="mt-7">
            <h3 className="mb-1 font-semibold font-serif text-lg">{t(part)}</h3>
            <Prose text={contents[part]} />
          </div>
        ) : null,
      )}
      <Planned contents={contents} />
    </div>
  )
}

function Planned({ contents }: { contents: FicheContents }) {
  const t = useTranslations('portal.fiche')
  const tActivity = useTranslations('enums.activityKind')
  const tResult = useTranslations('enums.resultKind')
  const locale = useLocale() as Locale
  return (
    <>
      <PortalSection id="planned-activities" title={t('activities')}>
        {contents.activities.length === 0 ? <p className="text-ink-soft">{t('noActivities')}</p> : null}
        <ol className="space-y-3">
          {contents.activities.map((activity) => (
            <li key={activity.number} className="leading-snug">
              <span className="font-semibold">
                {activity.number} · {activity.title}
              </span>
              <span className="block text-ink-soft">
                {[
                  tActivity(activity.kind),
                  formatDays(activity.startsOn, activity.endsOn, locale),
                  activity.place,
                  activity.countryCode ? countryName(activity.countryCode, locale) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      </PortalSection>
      <PortalSection id="planned-results" title={t('results')}>
        {contents.results.length === 0 ? <p className="text-ink-soft">{t('noResults')}</p> : null}
        <ul className="space-y-3">
          {contents.results.map(({ kind, title, plannedFor }) => (
            <li key={title} className="leading-snug">
              <span className="font-semibold">{title}</span>
              <span className="block text-ink-soft">
                {[tResult(kind), plannedFor ? t('plannedFor', { day: formatDay(plannedFor, locale) }) : null]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </PortalSection>
    </>
  )
}
