import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { StatusBadge } from '@/components/record/status-badge'
import { type Locale, questionPurposes } from '@/db/enums'
import type { LibraryQuestion } from '@/domain/questions/queries'
import { questionStatuses } from '@/domain/questions/statuses'
import { languagesOf, wordsIn } from '@/domain/questions/words'

export async function questionColumns(): Promise<Column<LibraryQuestion>[]> {
  const t = await getTranslations('learning.library')
  const tPurpose = await getTranslations('enums.questionPurpose')
  const tKind = await getTranslations('enums.questionKind')
  const locale = (await getLocale()) as Locale
  return [
    {
      key: 'question',
      header: t('question'),
      primary: true,
      title: true,
      cell: (row) => {
        const words = wordsIn(row.labels, locale)
        return <span lang={words.locale === locale ? undefined : words.locale}>{words.text}</span>
      },
    },
    { key: 'purpose', header: t('purpose'), cell: (row) => tPurpose(row.purpose) },
    { key: 'kind', header: t('kind'), cell: (row) => tKind(row.kind) },
    {
      key: 'languages',
      header: t('languages'),
      className: 'whitespace-nowrap',
      cell: (row) => <span className="text-sm uppercase">{languagesOf(row).join(' ')}</span>,
    },
    {
      key: 'status',
      header: t('status'),
      className: 'whitespace-nowrap',
      cell: (row) => <StatusBadge enumName="questionStatus" status={row.status} />,
    },
    { key: 'uses', header: t('uses'), numeric: true, cell: (row) => row.uses },
  ]
}

/** What the library can be narrowed by. */
export async function questionFilters(url: ListUrl): Promise<Filter[]> {
  const t = await getTranslations('learning.library')
  const tPurpose = await getTranslations('enums.questionPurpose')
  const tStatus = await getTranslations('enums.questionStatus')
  return [
    choices(
      url,
      { name: 'purpose', label: t('purposes'), all: t('all') },
      questionPurposes.map((value) => ({ value, label: tPurpose(value) })),
    ),
    choices(
      url,
      { name: 'status', label: t('statuses'), all: t('inUse') },
      questionStatuses.map((value) => ({ value, label: tStatus(value) })),
    ),
  ]
}
