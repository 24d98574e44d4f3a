import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { StatusBadge } from '@/components/record/status-badge'
import { db } from '@/db/client'
import { type Locale, roles } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { listRegions } from '@/domain/reference'
import type { UserRow } from '@/domain/users/list-users'
import { rolesToGive } from '@/domain/users/policy'
import { userStatuses } from '@/domain/users/statuses'
import { countryName, formatInstant } from '@/lib/format'

export async function userColumns(): Promise<Column<UserRow>[]> {
  const t = await getTranslations('users.columns')
  const role = await getTranslations('enums.role')
  const locale = (await getLocale()) as Locale
  const regions = new Map((await listRegions(db(), locale)).map(({ code, label }) => [code, label]))
  return [
    { key: 'name', header: t('name'), sort: 'name', primary: true, title: true, cell: (row) => row.name },
    { key: 'email', header: t('email'), className: 'md:whitespace-nowrap', cell: (row) => row.email },
    { key: 'role', header: t('role'), cell: (row) => role(row.role) },
    {
      key: 'scope',
      header: t('scope'),
      cell: (row) =>
        row.institution ??
        ([
          ...row.regions.map((code) => regions.get(code) ?? code),
          ...row.countries.map((code) => countryName(code, locale)),
        ].join(', ') ||
          '–'),
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <StatusBadge enumName="userStatus" status={row.status} />,
    },
    {
      key: 'lastSignIn',
      header: t('lastSignIn'),
      wideOnly: true,
      className: 'whitespace-nowrap',
      cell: (row) => (row.lastSignIn ? formatInstant(row.lastSignIn, locale) : '–'),
    },
  ]
}

/** What the list of accounts can be narrowed by; a coordinator keeps accounts of one role. */
export async function userFilters(url: ListUrl, actor: Actor): Promise<Filter[]> {
  const t = await getTranslations('users.columns')
  const role = await getTranslations('enums.role')
  const status = await getTranslations('enums.userStatus')
  const all = (await getTranslations('list'))('all')
  const given = rolesToGive(actor, roles)
  return [
    ...(given.length > 1
      ? [
          choices(
            url,
            { name: 'role', label: t('role'), all },
            given.map((value) => ({ value, label: role(value) })),
          ),
        ]
      : []),
    choices(
      url,
      { name: 'status', label: t('status'), all },
      userStatuses.map((value) => ({ value, label: status(value) })),
    ),
  ]
}
