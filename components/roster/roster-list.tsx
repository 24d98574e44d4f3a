import 'server-only'
import { Check, Minus } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { choices } from '@/components/list/choices'
import type { Filter } from '@/components/list/filter-chips'
import type { Column } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { type Locale, participationRoles } from '@/db/enums'
import type { RosterRow } from '@/domain/rosters/queries'
import { formatWeekday } from '@/lib/format'
import type { RosterVerbs } from './roster-verbs'
import { type SeatActions, SeatMenu } from './seat-menu'

/** So many days have a column each; more are counted. */
const dayColumns = 5

/** The columns of a roster. */
export async function rosterColumns(given: {
  activityId: number
  days: readonly string[]
  may: RosterVerbs
  actions: SeatActions
}): Promise<Column<RosterRow>[]> {
  const t = await getTranslations('rosters.list')
  const tRole = await getTranslations('enums.participationRole')
  const { changeRole, removeParticipant } = given.may
  return [
    {
      key: 'name',
      header: t('name'),
      sort: 'name',
      primary: true,
      title: true,
      className: 'min-w-52 max-md:pr-10',
      cell: (row) => nameOf(row),
    },
    {
      key: 'institution',
      header: t('institution'),
      cell: (row) => (
        <>
          {row.institution ?? '–'}
          {row.position ? <span className="block text-ink-soft text-sm">{row.position}</span> : null}
        </>
      ),
    },
    { key: 'role', header: t('role'), cell: (row) => tRole(row.role) },
    ...(await columnsOfDays(given.days)),
    ...(changeRole || removeParticipant
      ? [
          {
            key: 'change',
            header: t('change'),
            corner: true,
            cell: (row: RosterRow) => (
              <SeatMenu
                activityId={given.activityId}
                seat={{ id: row.id, name: nameOf(row), role: row.role }}
                canChange={changeRole}
                canRemove={removeParticipant}
                actions={given.actions}
              />
            ),
          } satisfies Column<RosterRow>,
        ]
      : []),
  ]
}

const nameOf = ({ givenNames, familyNames }: RosterRow) => `${givenNames} ${familyNames}`

async function columnsOfDays(days: readonly string[]): Promise<Column<RosterRow>[]> {
  const t = await getTranslations('rosters.list')
  const tGroup = await getTranslations('rosters.preview.groups')
  const locale = (await getLocale()) as Locale
  if (days.length === 0) return []
  if (days.length > dayColumns)
    return [
      {
        key: 'days',
        header: t('days'),
        numeric: true,
        cell: (row) => tGroup('daysOf', { days: row.days.length, all: days.length }),
      },
    ]
  return days.map((day) => ({
    key: day,
    header: formatWeekday(day, locale),
    className: 'md:text-center whitespace-nowrap [&_svg]:inline [&_svg]:size-4.5',
    cell: (row) =>
      row.days.includes(day) ? (
        <>
          <Check aria-hidden className="text-good" />
          <span className="sr-only">{t('there')}</span>
        </>
      ) : (
        <>
          <Minus aria-hidden className="text-line-strong" />
          <span className="sr-only">{t('away')}</span>
        </>
      ),
  }))
}

/** What a roster can be narrowed by. */
export async function rosterFilters(url: ListUrl): Promise<Filter[]> {
  const t = await getTranslations('rosters.list')
  const tRole = await getTranslations('enums.participationRole')
  const all = (await getTranslations('list'))('all')
  return [
    choices(
      url,
      { name: 'role', label: t('role'), all },
      participationRoles.map((role) => ({ value: role, label: tRole(role) })),
    ),
  ]
}
