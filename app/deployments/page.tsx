import { getTranslations } from 'next-intl/server'
import { DeploymentList } from '@/components/deployment/deployment-list'
import { PortalHead } from '@/components/portal/page-head'
import { db } from '@/db/client'
import { listDeployments } from '@/domain/deployments/queries'
import { requireExpert } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('deployments'))('title') }
}

export default async function DeploymentsPage() {
  const actor = await requireExpert()
  const t = await getTranslations('deployments')
  const deployments = await listDeployments(db(), actor)
  return (
    <>
      <PortalHead title={t('title')}>{deployments.length > 0 ? null : <p>{t('none')}</p>}</PortalHead>
      <DeploymentList deployments={deployments} />
    </>
  )
}
