import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { AuthorityAction } from '@/domain/requests/authority-case'
import { countryName, formatDay, formatDays, languageName } from '@/lib/format'
import { PortalFiles } from './files'
import { PortalSection } from './page-head'

/**
 * The activities of the Action, those that come before those that were. What was postponed comes some day, on days to
 * be agreed; what was cancelled stands where its days were, with its badge.
 */
export function PortalActivities({ action, today }: { action: AuthorityAction; today: string }) {
  const t = useTranslations('portal.action')
  const shown = action.activities.map((each) =>
    each.status === 'postponed' ? { ...each, startsOn: null, endsOn: null } : each,
  )
  const past = shown.filter(({ status, startsOn, endsOn }) =>
    status === 'held' || status === 'reported' ? true : (endsOn ?? startsOn ?? today) < today,
  )
  const coming = shown.filter((each) => !past.includes(each))
  return (
    <PortalSection id="activities" title={t('activities')}>
      {shown.length === 0 ? <p className="text-ink-soft">{t('noActivities')}</p> : null}
      {coming.length > 0 ? <ActivityList title={t('coming')} activities={coming} /> : null}
      {past.length > 0 ? <ActivityList title={t('past')} activities={[...past].reverse()} /> : null}
    </PortalSection>
  )
}

function ActivityList({
  title,
  activities,
}: {
  title: string
  activities: readonly AuthorityAction['activities'][number][]
}) {
  const t = useTranslations('portal.action')
  const tKind = useTranslations('enums.activityKind')
  const locale = useLocale() as Locale
  return (
    <>
      <h3 className="mt-5 mb-1 font-semibold first:mt-0">{title}</h3>
      <ul className="divide-y divide-line border-y">
        {activities.map((activity) => (
          <li key={activity.id} className="py-4">
            <p className="font-semibold leading-snug">{activity.title}</p>
            <p className="text-ink-soft">
              {[
                activity.startsOn ? formatDays(activity.startsOn, activity.endsOn, locale) : t('noDates'),
                tKind(activity.kind),
                activity.place,
                activity.countryCode ? countryName(activity.countryCode, locale) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <StatusBadge enumName="activityStatus" status={activity.status} />
            {activity.documents.length > 0 ? (
              <div className="mt-3 border-line border-l-2 pl-4">
                <PortalFiles files={activity.documents} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the Action leaves behind, with its files. */
export function PortalResults({ action }: { action: AuthorityAction }) {
  const t = useTranslations('portal.action')
  const tKind = useTranslations('enums.resultKind')
  const locale = useLocale() as Locale
  return (
    <PortalSection id="results" title={t('results')}>
      {action.results.length === 0 ? <p className="text-ink-soft">{t('noResults')}</p> : null}
      <ul className="divide-y divide-line">
        {action.results.map((result) => (
          <li key={result.id} className="py-4 first:pt-0">
            <p className="font-semibold leading-snug">{result.title}</p>
            <p className="text-ink-soft">
              {[tKind(result.kind), ...result.languages.map((code) => languageName(code, locale))].join(
                ' · ',
              )}
            </p>
            <StatusBadge enumName="resultStatus" status={result.status} />
            {result.adoptedBy && result.adoptedOn ? (
              <p>
                {t('adopted', { name: result.adoptedBy, day: formatDay(result.adoptedOn, locale, 'long') })}
              </p>
            ) : null}
            {result.documents.length > 0 ? (
              <div className="mt-3 border-line border-l-2 pl-4">
                <PortalFiles files={result.documents} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </PortalSection>
  )
}

/** Own officials trained: how many people, and who. */
export function PortalOfficials({ action }: { action: AuthorityAction }) {
  const t = useTranslations('portal.officials')
  const { officials } = action
  return (
    <PortalSection id="officials" title={t('title')}>
      {officials.length === 0 ? (
        <p className="text-ink-soft">{t('noneHere')}</p>
      ) : (
        <>
          <p>
            <span className="tabular font-medium font-serif text-3xl">{officials.length}</span>{' '}
            {t('people', { count: officials.length })}
          </p>
          <p className="max-w-[60ch] text-ink-soft">{t('definition')}</p>
          <details className="mt-3">
            <summary className="link min-h-11 w-fit py-2">{t('names')}</summary>
            <ul className="mt-2 gap-x-8 sm:columns-2">
              {officials.map(({ id, givenNames, familyNames }) => (
                <li key={id} className="py-0.5">
                  {givenNames} {familyNames}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </PortalSection>
  )
}

/** The fiche of the Action and what is asked some months after its end: where they stand, and the way to them. */
export function PortalPapers({ action }: { action: AuthorityAction }) {
  const t = useTranslations('portal.action')
  const locale = useLocale() as Locale
  const [fiche] = action.fiches
  if (!fiche && action.followUps.length === 0) return null
  return (
    <PortalSection id="papers" title={t('papers')}>
      <ul className="space-y-3">
        {fiche ? (
          <li>
            <Link
              href={`/portal/actions/${action.reference}/fiche`}
              prefetch={false}
              className="link font-semibold"
            >
              {t('fiche')}
            </Link>
            <span className="block text-ink-soft">
              {fiche.endorsedAt
                ? t('ficheEndorsed', {
                    name: fiche.endorsedBy ?? '',
                    day: formatDay(dayOf(fiche.endorsedAt), locale),
                  })
                : t('ficheSent', { day: formatDay(dayOf(fiche.sentAt), locale) })}
            </span>
          </li>
        ) : null}
        {action.followUps.map(({ id, months, status, answeredAt, dueOn }) => (
          <li key={id}>
            <Link href={`/portal/follow-ups/${id}`} prefetch={false} className="link font-semibold">
              {t('followUp', { months })}
            </Link>
            <span className="block text-ink-soft">
              {status === 'answered' && answeredAt
                ? t('answeredOn', { day: formatDay(dayOf(answeredAt), locale) })
                : t('askedOn', { day: formatDay(dueOn, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </PortalSection>
  )
}
