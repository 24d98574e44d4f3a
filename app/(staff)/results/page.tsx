import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { resultColumns, resultFilters } from '@/components/result/result-list'
import { Button } from '@/components/ui/button'
import { listResults } from '@/domain/results/queries'
import { recordsAsOf } from '@/lib/list-as-of'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  const t = await getTranslations('results')
  return { title: t('title') }
}

export default async function ResultsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const { records, asOf } = recordsAsOf(actor, params)
  const t = await getTranslations('results')
  const url = listUrl('/results', params)
  const page = await listResults(records, actor, params)
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      searchLabel={t('search')}
      filters={await resultFilters(url)}
      columns={await resultColumns()}
      page={page}
      rowKey={(row) => row.id}
      rowHref={(row) => `/results/${row.reference}`}
      url={url}
      sort={params.sort ?? '-updated'}
      asOf={asOf}
      file={{ href: '/api/lists/results' }}
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
