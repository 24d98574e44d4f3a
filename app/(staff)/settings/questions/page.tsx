import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { questionColumns, questionFilters } from '@/components/question/question-list'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { keepsQuestions } from '@/domain/questions/policy'
import { listQuestions } from '@/domain/questions/queries'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('learning.library'))('title') }
}

export default async function QuestionsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const t = await getTranslations('learning.library')
  const url = listUrl('/settings/questions', params)
  const rows = await listQuestions(db(), actor, params)
  const add = keepsQuestions(actor) ? (
    <Button asChild variant="primary">
      <Link href="/settings/questions/new">{t('add')}</Link>
    </Button>
  ) : null
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      action={add}
      searchLabel={t('search')}
      filters={await questionFilters(url)}
      columns={await questionColumns()}
      page={{ rows, next: null, previous: null, total: rows.length, more: false }}
      rowKey={(row) => row.id}
      rowHref={(row) => `/settings/questions/${row.id}`}
      url={url}
      empty={
        <EmptyState title={t('empty')} action={add}>
          {t('emptyHint')}
        </EmptyState>
      }
    />
  )
}
