import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import type { PairedPerson } from '@/domain/people/pairs'
import { formatDays } from '@/lib/format'

const shown = 8

/** What somebody took part in and was lent to, the latest first. */
export function PairedActivities({ person }: { person: PairedPerson }) {
  const t = useTranslations('duplicates.pair')
  const tRole = useTranslations('enums.participationRole')
  const locale = useLocale() as Locale
  const all = [
    ...person.participations.map((seat) => ({ ...seat, as: tRole(seat.role) })),
    ...person.deployments.map((lent) => ({ ...lent, as: t('asExpert') })),
  ].sort((a, b) => (b.startsOn ?? '').localeCompare(a.startsOn ?? ''))
  if (all.length === 0) return <p className="text-ink-soft">{t('noActivities')}</p>
  return (
    <>
      <ul className="space-y-2">
        {all.slice(0, shown).map((one) => (
          <li key={`${one.id} ${one.as}`} className="wrap-anywhere leading-snug">
            <Link href={`/activities/${one.id}`} className="link">
              {one.title}
            </Link>
            <span className="block text-ink-soft text-sm">
              {[one.action.name, formatDays(one.startsOn, one.endsOn, locale), one.as]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {all.length > shown ? (
        <p className="mt-2 text-ink-soft text-sm">{t('more', { count: all.length - shown })}</p>
      ) : null}
    </>
  )
}
