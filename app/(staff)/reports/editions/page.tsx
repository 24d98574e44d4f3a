import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { editionColumns, editionFilters } from '@/components/edition/edition-list'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { isStaff } from '@/domain/actor'
import { listEditions } from '@/domain/editions/queries'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('editions'))('title') }
}

export default async function EditionsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const t = await getTranslations('editions')
  const url = listUrl('/reports/editions', params)
  const toReports = (
    <Button asChild>
      <Link href="/reports">{t('toReports')}</Link>
    </Button>
  )
  return (
    <ListPage
      breadcrumbs={[{ label: (await getTranslations('reportsPage'))('title'), href: '/reports' }]}
      title={t('title')}
      intro={t('intro')}
      searchLabel={t('search')}
      filters={await editionFilters(url, actor)}
      columns={await editionColumns()}
      page={await listEditions(db(), actor, params)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/reports/editions/${row.id}`}
      url={url}
      sort={params.sort ?? '-frozen'}
      empty={
        <EmptyState title={t('empty')} action={toReports}>
          {t(isStaff(actor) ? 'emptyHint' : 'emptyForReaders')}
        </EmptyState>
      }
    />
  )
}
