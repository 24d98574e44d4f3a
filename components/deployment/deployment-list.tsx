import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { DeploymentRow } from '@/domain/deployments/queries'
import { WhenAndWhere } from './when-and-where'

/** The activities on which an expert is deployed, each a link. */
export function DeploymentList({ deployments }: { deployments: DeploymentRow[] }) {
  const tKind = useTranslations('enums.activityKind')
  const locale = useLocale() as Locale
  return (
    <ul className="divide-y divide-line border-line border-y">
      {deployments.map((deployment) => (
        <li key={deployment.id} className="py-5">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft">
            {deployment.action.name}, {tKind(deployment.kind)}
            <StatusBadge enumName="activityStatus" status={deployment.status} />
          </p>
          <h2 className="mt-1 font-semibold font-serif text-xl">
            <Link
              href={`/deployments/${deployment.id}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center underline decoration-line-strong underline-offset-4 hover:decoration-ink"
            >
              {deployment.title}
            </Link>
          </h2>
          <p>
            <WhenAndWhere activity={deployment} locale={locale} />
          </p>
        </li>
      ))}
    </ul>
  )
}
