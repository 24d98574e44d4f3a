import { getTranslations } from 'next-intl/server'
import { ToQueue } from '@/components/duplicates/to-queue'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { ToParticipations } from '@/components/participation/to-participations'
import { NoPeople } from '@/components/person/no-people'
import { personColumns, personFilters } from '@/components/person/person-list'
import { listPeople } from '@/domain/people/queries'
import { recordsAsOf } from '@/lib/list-as-of'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const { records, asOf } = recordsAsOf(actor, params)
  const t = await getTranslations('people')
  const url = listUrl('/people', params)
  return (
    <ListPage
      title={t('title')}
      intro={
        <>
          {t('intro')} <ToParticipations actor={actor} />
        </>
      }
      action={<ToQueue actor={actor} />}
      searchLabel={t('search')}
      filters={await personFilters(url, actor, 'people')}
      columns={await personColumns('people')}
      page={await listPeople(records, actor, params)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/people/${row.id}`}
      url={url}
      sort={params.sort ?? 'name'}
      asOf={asOf}
      file={{ href: '/api/lists/people', hasNames: true }}
      empty={<NoPeople actor={actor} list="people" />}
    />
  )
}
