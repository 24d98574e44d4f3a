import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DoneNote } from '@/components/duplicates/done-note'
import { pairColumns, pairFilters } from '@/components/duplicates/pair-list'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { listPairs } from '@/domain/people/pairs'
import { keepsMatching } from '@/domain/programme/policy'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('duplicates'))('title') }
}

export default async function DuplicatesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const { done, person, ...params } = await readParams(searchParams)
  const t = await getTranslations('duplicates')
  const url = listUrl('/people/duplicates', params)
  return (
    <ListPage
      breadcrumbs={[{ label: t('toPeople'), href: '/people' }]}
      title={t('title')}
      intro={t('intro')}
      action={
        keepsMatching(actor) ? (
          <Button asChild>
            <Link href="/settings/matching">{t('settings')}</Link>
          </Button>
        ) : null
      }
      filters={await pairFilters(url, actor)}
      columns={await pairColumns()}
      page={await listPairs(db(), actor, params)}
      rowKey={(row) => `${row.aId}-${row.bId}`}
      rowHref={(row) => `/people/duplicates/${row.aId}-${row.bId}`}
      url={url}
      empty={
        <div className="space-y-5">
          <DoneNote done={done} person={person} />
          <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
        </div>
      }
    >
      <DoneNote done={done} person={person} />
    </ListPage>
  )
}
