import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type Actor, isStaff } from '@/domain/actor'

/** The way from people to their seats, for who reads names. */
export function ToParticipations({ actor }: { actor: Actor }) {
  const t = useTranslations('participations')
  return isStaff(actor) ? (
    <Link href="/participations" className="link">
      {t('title')}
    </Link>
  ) : null
}
