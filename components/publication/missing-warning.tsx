import 'server-only'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/components/ui/alert'
import type { Actor } from '@/domain/actor'
import { type AskedPublication, missingOf, missingSaid } from './missing-of'

/** The same summed up where somebody is about to freeze a publication, or has it sent of its own accord. */
export async function MissingWarning({
  actor,
  asked,
  of,
  className,
}: {
  actor: Actor
  asked: AskedPublication
  of: 'freeze' | 'schedule'
  className?: string
}) {
  const missing = await missingOf(actor, asked)
  if (missing.length === 0) return null
  const t = await getTranslations('publication.missing')
  return (
    <Alert tone="attention" title={t(`${of}Title`)} className={className}>
      <p>{t(`${of}Intro`)}</p>
      <ul className="mt-2">
        {(await missingSaid(missing)).map(({ locale, name, said }) => (
          <li key={locale}>
            <span lang={locale} className="font-semibold">
              {name}
            </span>
            {': '}
            {said}
          </li>
        ))}
      </ul>
      {of === 'schedule' ? (
        <p className="mt-2">
          <Link href={`/reports/texts/${asked.scope.region}`} className="link">
            {t('toTexts')}
          </Link>
        </p>
      ) : null}
    </Alert>
  )
}
