import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { StatusBadge } from '@/components/record/status-badge'
import { type Locale, registrationStatuses } from '@/db/enums'
import type { RegistrationRow } from '@/domain/registrations/queries'
import { countryName, formatInstant } from '@/lib/format'

export async function registrationColumns(): Promise<Column<RegistrationRow>[]> {
  const t = await getTranslations('registrations.columns')
  const locale = (await getLocale()) as Locale
  return [
    {
      key: 'authority',
      header: t('authority'),
      sort: 'authority',
      primary: true,
      title: true,
      cell: (row) => row.authority,
    },
    { key: 'country', header: t('country'), cell: (row) => countryName(row.countryCode, locale) },
    { key: 'name', header: t('name'), cell: (row) => row.name },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => <StatusBadge enumName="registrationStatus" status={row.status} />,
    },
    {
      key: 'asked',
      header: t('asked'),
      sort: 'asked',
      startsDescending: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatInstant(row.askedAt, locale),
    },
  ]
}

export async function registrationFilters(url: ListUrl): Promise<Filter[]> {
  const t = await getTranslations('registrations.columns')
  const status = await getTranslations('enums.registrationStatus')
  const all = (await getTranslations('list'))('all')
  return [
    choices(
      url,
      { name: 'status', label: t('status'), all },
      registrationStatuses.map((value) => ({ value, label: status(value) })),
    ),
  ]
}
