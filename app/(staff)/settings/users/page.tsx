import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { NoUsers } from '@/components/user/no-users'
import { userColumns, userFilters } from '@/components/user/user-list'
import { UserListButtons } from '@/components/user/user-list-buttons'
import { db } from '@/db/client'
import { listUsers } from '@/domain/users/list-users'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('users'))('title') }
}

export default async function UsersPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const t = await getTranslations('users')
  const url = listUrl('/settings/users', params)
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      action={<UserListButtons actor={actor} />}
      searchLabel={t('search')}
      filters={await userFilters(url, actor)}
      columns={await userColumns()}
      page={await listUsers(db(), actor, params)}
      rowKey={(row) => row.id}
      rowHref={(row) => `/settings/users/${row.id}`}
      url={url}
      sort={params.sort ?? 'name'}
      empty={<NoUsers actor={actor} />}
    />
  )
}
