import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { askedKindsFor } from '@/components/report/asked-about'
import type { Actor } from '@/domain/actor'

/** Which report to schedule; what it is about is asked next. */
export function ChooseReport({ actor }: { actor: Actor }) {
  const t = useTranslations('schedules')
  const tKind = useTranslations('reportsPage.kinds')
  return (
    <section aria-labelledby="which">
      <h2 id="which" className="mb-1 font-semibold text-lg">
        {t('which')}
      </h2>
      <p className="mb-4 max-w-prose text-ink-soft">{t('whichHint')}</p>
      <ul className="max-w-3xl divide-y divide-line rounded-lg border border-line bg-surface">
        {askedKindsFor(actor).map((kind) => (
          <li key={kind} className="p-4">
            <Link href={`/reports/schedules/new?kind=${kind}`} className="link font-semibold">
              {tKind(`${kind}.name`)}
            </Link>
            <p className="text-ink-soft text-sm">{tKind(`${kind}.purpose`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
