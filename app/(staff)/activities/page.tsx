import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { activityColumns, activityFilters } from '@/components/activity/activity-list'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import { listActivities } from '@/domain/activities/queries'
import { recordsAsOf } from '@/lib/list-as-of'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('activities'))('title') }
}

export default async function ActivitiesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const { records, asOf } = recordsAsOf(actor, params)
  const t = await getTranslations('activities')
  const url = listUrl('/activities', params)
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      searchLabel={t('search')}
      filters={await activityFilters(url)}
      columns={await activityColumns()}
      page={await listActivities(records, actor, params)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/activities/${row.id}`}
      url={url}
      sort={params.sort ?? '-starts'}
      asOf={asOf}
      file={{ href: '/api/lists/activities' }}
      empty={
        <EmptyState
          title={t('empty')}
          action={
            <Button asChild>
              <Link href="/actions">{t('toActions')}</Link>
            </Button>
          }
        >
          {t('emptyHint')}
        </EmptyState>
      }
    />
  )
}
