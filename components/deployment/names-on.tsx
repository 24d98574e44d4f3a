import { useTranslations } from 'next-intl'
import type { Deployment } from '@/domain/deployments/queries'

/** Who is on the roster: names and institutions, nothing else. */
export function NamesOn({ names }: { names: Deployment['names'] }) {
  const t = useTranslations('deployments')
  const tRole = useTranslations('enums.participationRole')
  if (names.length === 0) return <p className="text-ink-soft">{t('noNames')}</p>
  return (
    <ol className="divide-y divide-line border-line border-y">
      {names.map(({ id, givenNames, familyNames, institution, role }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2">
          <span>
            {givenNames} {familyNames}
            {role === 'trainee' ? null : <span className="text-ink-soft">, {tRole(role)}</span>}
          </span>
          <span className="text-ink-soft">{institution}</span>
        </li>
      ))}
    </ol>
  )
}
