import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { db } from '@/db/client'
import { type Locale, trailVerbs } from '@/db/enums'
import { readersOnTrail, type TrailRow } from '@/domain/data-protection/queries'
import { formatInstant } from '@/lib/format'
import { historySentence } from '@/lib/history-sentence'

/** The columns of the trail: when, who, what, where. */
export async function trailColumns(): Promise<Column<TrailRow>[]> {
  const t = await getTranslations('dataProtection.trailPage')
  const role = await getTranslations('enums.role')
  const locale = (await getLocale()) as Locale
  const sentence = historySentence(await getTranslations(), locale)
  return [
    {
      key: 'when',
      header: t('when'),
      primary: true,
      className: 'whitespace-nowrap',
      cell: (row) => <time dateTime={row.at.toISOString()}>{formatInstant(row.at, locale)}</time>,
    },
    {
      key: 'who',
      header: t('who'),
      title: true,
      cell: (row) => (
        <>
          {row.who ?? t('system')}
          {row.role ? <span className="block text-ink-soft text-sm">{role(row.role)}</span> : null}
        </>
      ),
    },
    { key: 'what', header: t('what'), cell: (row) => sentence(row) },
    { key: 'where', header: t('where'), cell: (row) => <Where row={row} person={personOf(row)} /> },
  ]
  function personOf({ entityId }: TrailRow) {
    return t('person', { id: String(entityId) })
  }
}

/** The activity or the person that it was about; a person by her number, so that the trail names nobody itself. */
const Where = ({ row, person }: { row: TrailRow; person: string }) =>
  row.entity === 'activity' ? (
    <Link href={`/activities/${row.entityId}/roster`} className="link">
      {row.activity}
    </Link>
  ) : row.entity === 'person' ? (
    <Link href={`/people/${row.entityId}`} className="link">
      {person}
    </Link>
  ) : (
    '–'
  )

/** What the trail can be narrowed by. */
export async function trailFilters(url: ListUrl): Promise<Filter[]> {
  const t = await getTranslations('dataProtection.trailPage')
  const all = (await getTranslations('list'))('all')
  const readers = await readersOnTrail(db())
  return [
    choices(
      url,
      { name: 'verb', label: t('verb'), all },
      trailVerbs.map((verb) => ({ value: verb, label: t(`verbs.${verb}`) })),
    ),
    choices(
      url,
      { name: 'reader', label: t('reader'), all },
      readers.map(({ id, name }) => ({ value: String(id), label: name })),
    ),
  ]
}
