import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { actionColumns, actionFilters } from '@/components/action/action-list'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import { listActions } from '@/domain/actions/queries'
import { recordsAsOf } from '@/lib/list-as-of'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('actions'))('title') }
}

export default async function ActionsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const { records, asOf } = recordsAsOf(actor, params)
  const t = await getTranslations('actions')
  const url = listUrl('/actions', params)
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      searchLabel={t('search')}
      filters={await actionFilters(url, actor)}
      columns={await actionColumns()}
      page={await listActions(records, actor, params)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/actions/${row.reference}`}
      url={url}
      sort={params.sort ?? '-starts'}
      asOf={asOf}
      file={{ href: '/api/lists/actions' }}
      empty={
        <EmptyState
          title={t('empty')}
          action={
            <Button asChild>
              <Link href="/requests">{t('toRequests')}</Link>
            </Button>
          }
        >
          {t('emptyHint')}
        </EmptyState>
      }
    />
  )
}
