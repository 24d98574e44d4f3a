import { getTranslations } from 'next-intl/server'
import { DeliverReport } from '@/components/deployment/deliver-report'
import { DeploymentFacts } from '@/components/deployment/deployment-facts'
import { NamesOn } from '@/components/deployment/names-on'
import { PortalHead, PortalSection } from '@/components/portal/page-head'
import { db } from '@/db/client'
import { getDeployment } from '@/domain/deployments/queries'
import { leftInForm } from '@/lib/form-post'
import { orNotFound } from '@/lib/page'
import { idIn } from '@/lib/report-answer'
import { seenRoster } from '@/lib/seen-roster'
import { requireExpert } from '@/lib/session'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ again?: string; delivered?: string }>
}

export async function generateMetadata() {
  return { title: (await getTranslations('deployments'))('title') }
}

export default async function DeploymentPage({ params, searchParams }: Props) {
  const actor = await requireExpert()
  const { id } = await params
  const deployment = await orNotFound((async () => getDeployment(db(), actor, idIn(id), new Date()))())
  if (deployment.names.length > 0) seenRoster(actor, [deployment.id], 'deployment')
  const { again, delivered } = await searchParams
  const t = await getTranslations('deployments')
  return (
    <>
      <PortalHead
        back={{ href: '/deployments', label: t('title') }}
        eyebrow={deployment.action.name}
        title={deployment.title}
      />
      <DeploymentFacts deployment={deployment} />
      <PortalSection id="report" title={t('report')}>
        <DeliverReport
          deployment={deployment}
          delivered={delivered !== undefined}
          left={await leftInForm({ db: db(), actor }, `/deployments/${id}`, again)}
        />
      </PortalSection>
      <PortalSection id="names" title={t('names', { count: deployment.names.length })}>
        <NamesOn names={deployment.names} />
      </PortalSection>
    </>
  )
}
