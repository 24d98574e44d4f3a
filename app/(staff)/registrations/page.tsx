import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { NoRegistrations } from '@/components/registration/no-registrations'
import { registrationColumns, registrationFilters } from '@/components/registration/registration-list'
import { db } from '@/db/client'
import { listRegistrations } from '@/domain/registrations/queries'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('registrations'))('title') }
}

export default async function RegistrationsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const t = await getTranslations('registrations')
  const url = listUrl('/registrations', params)
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      searchLabel={t('search')}
      filters={await registrationFilters(url)}
      columns={await registrationColumns()}
      page={await listRegistrations(db(), actor, params)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/registrations/${row.key}`}
      url={url}
      sort={params.sort ?? '-asked'}
      empty={<NoRegistrations actor={actor} />}
    />
  )
}
