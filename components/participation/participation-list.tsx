import 'server-only'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { db } from '@/db/client'
import { genders, type Locale, participationRoles } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { yearsWithFigures } from '@/domain/counting/year-figures'
import type { ParticipationRow } from '@/domain/participations/queries'
import { countriesOfPeople } from '@/domain/people/queries'
import { countryOptions, formatDay, formatNumber, formatScore } from '@/lib/format'

/** The columns of the list of participations. */
export async function participationColumns(): Promise<Column<ParticipationRow>[]> {
  const t = await getTranslations('participations')
  const tRole = await getTranslations('enums.participationRole')
  const locale = (await getLocale()) as Locale
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, locale))
  const score = (value: number | null, of: number | null) =>
    value === null ? '–' : formatScore(value, of, locale)
  const head = (key: string) => ({ key, header: t(`columns.${key}`) })
  const numeric = { numeric: true, className: 'tabular' }
  return [
    {
      ...head('name'),
      sort: 'name',
      primary: true,
      title: true,
      className: 'min-w-44',
      cell: (row) => `${row.familyNames}, ${row.givenNames}`,
    },
    {
      ...head('activity'),
      cell: ({ activity }) => (
        <Link href={`/activities/${activity.id}`} prefetch={false} className="link relative z-10">
          {activity.number} {activity.title}
        </Link>
      ),
    },
    {
      ...head('action'),
      cell: ({ action }) => (
        <Link href={`/actions/${action.reference}`} prefetch={false} className="link relative z-10">
          {action.name}
        </Link>
      ),
    },
    {
      ...head('starts'),
      sort: 'starts',
      startsDescending: true,
      className: 'whitespace-nowrap',
      cell: ({ activity }) => (activity.startsOn ? formatDay(activity.startsOn, locale) : '–'),
    },
    { ...head('role'), cell: (row) => tRole(row.role) },
    { ...head('days'), ...numeric, cell: (row) => number(row.days) },
    {
      ...head('completed'),
      cell: (row) =>
        row.completed ? (
          <span className="inline-flex items-center gap-1">
            <Check aria-hidden className="size-4 text-good" />
            {t('yes')}
          </span>
        ) : (
          t('no')
        ),
    },
    {
      ...head('before'),
      ...numeric,
      wideOnly: true,
      cell: (row) => score(row.scoreBefore, row.scoreBeforeOf),
    },
    { ...head('after'), ...numeric, wideOnly: true, cell: (row) => score(row.scoreAfter, row.scoreAfterOf) },
  ]
}

/** What the list of participations can be narrowed by. */
export async function participationFilters(url: ListUrl, actor: Actor): Promise<Filter[]> {
  const t = await getTranslations('participations')
  const tRole = await getTranslations('enums.participationRole')
  const tGender = await getTranslations('enums.gender')
  const locale = (await getLocale()) as Locale
  const all = (await getTranslations('list'))('all')
  const years = await yearsWithFigures(db(), new Date())
  const filter = (name: string) => ({ name, label: t(`filters.${name}`), all })
  return [
    choices(
      url,
      filter('role'),
      participationRoles.map((value) => ({ value, label: tRole(value) })),
    ),
    choices(
      url,
      filter('gender'),
      genders.map((value) => ({ value, label: tGender(value) })),
    ),
    choices(
      url,
      filter('year'),
      years.map((year) => ({ value: String(year), label: String(year) })),
    ),
    choices(url, filter('country'), countryOptions(await countriesOfPeople(db(), actor), locale)),
  ]
}
