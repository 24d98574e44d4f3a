import { getTranslations } from 'next-intl/server'
import { OperationsList } from '@/components/api/operations-list'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { shownOperations } from '@/lib/rest/examples'
import { requireActor } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('account.api'))('title') }
}

export default async function ApiPage() {
  await requireActor()
  const t = await getTranslations('account')
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/account' },
          { label: t('tokens.title'), href: '/account/tokens' },
        ]}
        title={t('api.title')}
        intro={t.rich('api.intro', {
          description: (words) => (
            <a href="/api/v1/openapi.json" className="link">
              {words}
            </a>
          ),
        })}
      />
      <ClientMessages of={['account']}>
        <OperationsList operations={shownOperations()} />
      </ClientMessages>
    </>
  )
}
