import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { LogRequest, RequestDrafts } from '@/components/request/request-drafts'
import { requestColumns, requestFilters } from '@/components/request/request-list'
import { db } from '@/db/client'
import { listDrafts } from '@/domain/drafts/drafts'
import { theProgramme } from '@/domain/reference'
import { listRequests, requestYears } from '@/domain/requests/queries'
import { recordsAsOf } from '@/lib/list-as-of'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  const t = await getTranslations('requests')
  return { title: t('title') }
}

export default async function RequestsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const { records, asOf } = recordsAsOf(actor, params)
  const t = await getTranslations('requests')
  const url = listUrl('/requests', params)
  const page = await listRequests(records, actor, params)
  const { settings } = await theProgramme(db())
  const drafts = (await listDrafts({ db: db(), actor })).filter(({ form }) =>
    form.startsWith('/requests/new'),
  )
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      action={<LogRequest actor={actor} drafts={drafts} />}
      searchLabel={t('search')}
      filters={await requestFilters(url, actor, await requestYears(db(), actor))}
      columns={await requestColumns(settings)}
      page={page}
      rowKey={(row) => row.id}
      rowHref={(row) => `/requests/${row.reference}`}
      url={url}
      sort={params.sort ?? '-received'}
      asOf={asOf}
      file={{ href: '/api/lists/requests' }}
      empty={
        <>
          <RequestDrafts drafts={drafts} />
          <EmptyState title={t('empty')} example={t('example')}>
            {t('emptyHint')}
          </EmptyState>
        </>
      }
    >
      <RequestDrafts drafts={drafts} />
    </ListPage>
  )
}
