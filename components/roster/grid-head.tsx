import { useLocale, useTranslations } from 'next-intl'
import type { View } from '@/components/offline/use-kept-list'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { formatWeekday } from '@/lib/format'

export type Column = { day: string; session: number }

export const columnKey = ({ day, session }: Column) => `${day} ${session}`

/** A column for each session of each day. */
export const columnsOf = (days: readonly string[], sessions: readonly string[]): Column[] =>
  days.flatMap((day) =>
    Array.from({ length: Math.max(sessions.length, 1) }, (_, at) => ({ day, session: at + 1 })),
  )

/** Days, the sessions of each below it where it has any, and how many were there in each. */
export function GridHead({
  days,
  sessions,
  columns,
  people,
  view,
  tickAll,
}: {
  days: readonly string[]
  sessions: readonly string[]
  columns: readonly Column[]
  people: readonly { id: number }[]
  view: View
  tickAll: (column: Column) => void
}) {
  const t = useTranslations('rosters.attendance')
  const locale = useLocale() as Locale
  const parted = sessions.length > 1
  const person = (
    <th
      scope="col"
      rowSpan={parted ? 2 : 1}
      className="sticky left-0 z-10 w-44 bg-sunken px-3 py-2 align-bottom font-semibold md:w-72"
    >
      {t('person')}
    </th>
  )
  return (
    <thead className="sticky top-0 z-10 bg-sunken">
      {parted ? (
        <tr>
          {person}
          {days.map((day) => (
            <th
              key={day}
              id={`day-${day}`}
              scope="colgroup"
              colSpan={sessions.length}
              className="border-line border-b border-l px-1 pt-2 pb-1 text-center font-semibold"
            >
              {formatWeekday(day, locale)}
            </th>
          ))}
        </tr>
      ) : null}
      <tr>
        {parted ? null : person}
        {columns.map((column) => {
          const { day, session } = column
          const count = people.filter(({ id }) => view.get(id)?.includes(columnKey(column))).length
          const name = parted ? sessions[session - 1] : formatWeekday(day, locale)
          const whole = parted ? `${formatWeekday(day, locale)}, ${name}` : formatWeekday(day, locale)
          return (
            <th
              key={columnKey(column)}
              scope="col"
              className={`w-24 px-1 py-2 text-center align-bottom md:w-32 ${session === 1 ? 'border-line border-l' : ''}`}
            >
              <span
                id={parted ? `session-${day}-${session}` : `day-${day}`}
                className="block hyphens-auto font-semibold"
              >
                {name}
              </span>
              <span className="block font-normal text-ink-soft text-sm">
                {t('there', { count, all: people.length })}
              </span>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('allOn', { day: whole })}
                onClick={() => tickAll(column)}
                className="whitespace-nowrap"
              >
                {t('all')}
              </Button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
