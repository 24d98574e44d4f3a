import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { NoPeople } from '@/components/person/no-people'
import { personColumns, personFilters } from '@/components/person/person-list'
import { listPeople } from '@/domain/people/queries'
import { recordsAsOf } from '@/lib/list-as-of'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('experts'))('title') }
}

/** The people who are experts: the same list, narrowed by its own address. */
export default async function ExpertsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const { records, asOf } = recordsAsOf(actor, params)
  const t = await getTranslations('experts')
  const search = (await getTranslations('people'))('search')
  const url = listUrl('/experts', params)
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      searchLabel={search}
      filters={await personFilters(url, actor, 'experts')}
      columns={await personColumns('experts')}
      page={await listPeople(records, actor, { ...params, role: 'expert' })}
      rowKey={(row) => row.id}
      rowHref={(row) => `/people/${row.id}`}
      url={url}
      sort={params.sort ?? 'name'}
      asOf={asOf}
      file={{ href: '/api/lists/experts', hasNames: true }}
      empty={<NoPeople actor={actor} list="experts" />}
    />
  )
}
