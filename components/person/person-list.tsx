import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { db } from '@/db/client'
import { genders, institutionKinds, type Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import { countriesOfPeople, type PersonRow } from '@/domain/people/queries'
import { countryName, countryOptions, formatDay, formatNumber } from '@/lib/format'

/** The columns of the list of people; that of experts leaves out what only trainees have. */
export async function personColumns(list: 'people' | 'experts'): Promise<Column<PersonRow>[]> {
  const t = await getTranslations('people.columns')
  const locale = (await getLocale()) as Locale
  const count = (number: number) => (number > 0 ? formatNumber(number, locale) : '–')
  const seats: Column<PersonRow> = {
    key: 'seats',
    header: t('seats'),
    numeric: true,
    className: 'tabular',
    cell: (row) => count(row.participations),
  }
  return [
    {
      key: 'name',
      header: t('name'),
      sort: 'name',
      primary: true,
      title: true,
      className: 'min-w-52',
      cell: (row) => `${row.familyNames}, ${row.givenNames}`,
    },
    { key: 'institution', header: t('institution'), cell: (row) => row.institution ?? '–' },
    { key: 'position', header: t('position'), wideOnly: true, cell: (row) => row.position ?? '–' },
    {
      key: 'country',
      header: t('country'),
      className: 'md:whitespace-nowrap',
      cell: (row) => (row.countryCode ? countryName(row.countryCode, locale) : '–'),
    },
    ...(list === 'people' ? [seats] : []),
    {
      key: 'deployments',
      header: t('deployments'),
      numeric: true,
      className: 'tabular',
      cell: (row) => count(row.deployments),
    },
    {
      key: 'recent',
      header: t('recent'),
      sort: 'recent',
      startsDescending: true,
      wideOnly: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatDay(dayOf(row.createdAt), locale),
    },
  ]
}

/** What the list of people can be narrowed by; the list of experts is narrowed by the role already. */
export async function personFilters(
  url: ListUrl,
  actor: Actor,
  list: 'people' | 'experts',
): Promise<Filter[]> {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('people.filters')
  const tGender = await getTranslations('enums.gender')
  const tKind = await getTranslations('enums.institutionKind')
  const all = (await getTranslations('list'))('all')
  const role = choices(url, { name: 'role', label: t('role'), all }, [
    { value: 'trainee', label: t('trainee') },
    { value: 'expert', label: t('expert') },
  ])
  return [
    ...(list === 'people' ? [role] : []),
    choices(
      url,
      { name: 'gender', label: t('gender'), all },
      genders.map((gender) => ({ value: gender, label: tGender(gender) })),
    ),
    choices(
      url,
      { name: 'institutionKind', label: t('institutionKind'), all },
      institutionKinds.map((kind) => ({ value: kind, label: tKind(kind) })),
    ),
    choices(
      url,
      { name: 'country', label: t('country'), all },
      countryOptions(await countriesOfPeople(db(), actor), locale),
    ),
  ]
}
