import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { participationColumns, participationFilters } from '@/components/participation/participation-list'
import { EmptyState } from '@/components/record/empty-state'
import { isStaff } from '@/domain/actor'
import { listParticipations } from '@/domain/participations/queries'
import { recordsAsOf } from '@/lib/list-as-of'
import { readParams, type SearchParams } from '@/lib/page'
import { seenRoster } from '@/lib/seen-roster'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('participations'))('title') }
}

export default async function ParticipationsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const { records, asOf } = recordsAsOf(actor, params)
  const t = await getTranslations('participations')
  const url = listUrl('/participations', params)
  const page = await listParticipations(records, actor, params)
  const reads = isStaff(actor)
  seenRoster(actor, [...new Set(page.rows.map((row) => row.activity.id))], 'page')
  return (
    <ListPage
      breadcrumbs={[{ label: (await getTranslations('people'))('title'), href: '/people' }]}
      title={t('title')}
      intro={t('intro')}
      searchLabel={t('search')}
      filters={await participationFilters(url, actor)}
      columns={await participationColumns()}
      page={page}
      rowKey={(row) => row.id}
      rowHref={(row) => `/people/${row.personId}`}
      url={url}
      sort={params.sort ?? 'name'}
      asOf={asOf}
      file={{ href: '/api/participations', hasNames: true }}
      empty={
        <EmptyState title={t(reads ? 'empty' : 'noNames')}>
          <p>{t(reads ? 'emptyHint' : 'noNamesHint')}</p>
        </EmptyState>
      }
    />
  )
}
