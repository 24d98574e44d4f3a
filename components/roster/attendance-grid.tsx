'use client'

import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import { sendJson } from '@/components/document/send-json'
import { foldText } from '@/components/form/fold-text'
import { useLeaveWarning } from '@/components/form/leave-warning'
import { type ListPage, type ListServer, useKeptList } from '@/components/offline/use-kept-list'
import { Input } from '@/components/ui/input'
import { cn } from '@/lib/cn'
import { type Column, columnKey, columnsOf, GridHead } from './grid-head'
import { type Place, placeAfter } from './grid-keys'
import { SavedState } from './saved-state'

export type GridPerson = { id: number; name: string; detail: string | null }

type Change = (cells: { participationId: number; day: string; session: number; present: boolean }[]) => void

/**
 * Who was there in which session: a row for each person, a column for each session of each day. Every tick is saved
 * by itself, and kept on this device until it is.
 */
export function AttendanceGrid({
  activityId,
  people,
  days,
  sessions,
  page,
}: {
  activityId: number
  people: readonly GridPerson[]
  days: readonly string[]
  /** The names of the sessions of a day; none where a day is one whole. */
  sessions: readonly string[]
  page: ListPage
}) {
  const t = useTranslations('rosters.attendance')
  const [words, setWords] = useState('')
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const server = useMemo(() => serverOf(activityId), [activityId])
  const kept = useKeptList(page, server)
  const { view, tick, unsent, failure } = kept
  useLeaveWarning(!kept.keeps && unsent.length > 0)
  const change: Change = tick
  const columns = useMemo(() => columnsOf(days, sessions), [days, sessions])

  const folded = useMemo(() => people.map(({ name }) => foldText(name)), [people])
  const shown = useMemo(() => {
    const wanted = foldText(words).split(' ').filter(Boolean)
    return people.filter((_, index) => wanted.every((word) => folded[index]?.includes(word)))
  }, [people, folded, words])
  const failed = new Set(failure ? unsent.map(({ participationId }) => participationId) : [])
  const here = { ...at, row: Math.min(at.row, Math.max(shown.length - 1, 0)) }

  function onKeyDown(event: KeyboardEvent) {
    const from = placeOf(event.target)
    if (!from || event.altKey) return
    if (event.key === 'x' || event.key === 'X') {
      if (event.ctrlKey || event.metaKey) return
      event.preventDefault()
      ;(event.target as HTMLElement).click()
      return
    }
    const to = placeAfter(event.key, event.ctrlKey || event.metaKey, from, {
      rows: shown.length,
      columns: columns.length,
    })
    if (!to) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus()
  }

  function onFocus(event: FocusEvent) {
    const place = placeOf(event.target)
    if (place) setAt(place)
  }

  const tickAll = useCallback(
    (column: Column) =>
      change(
        shown
          .filter(({ id }) => !view.get(id)?.includes(columnKey(column)))
          .map(({ id }) => ({ participationId: id, ...column, present: true })),
      ),
    [change, shown, view],
  )

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="w-full max-w-sm">
          <label htmlFor="filter" className="font-semibold">
            {t('filter')}
          </label>
          <Input
            id="filter"
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className="mt-1.5"
          />
        </div>
        <p role="status" className="text-ink-soft">
          {t('shown', { shown: shown.length, all: people.length })}
        </p>
      </div>
      <SavedState kept={kept} waiting={unsent.length} until={page.until} />
      <div className="max-h-[72dvh] scroll-pt-36 scroll-pl-44 overflow-auto rounded-md border border-line bg-surface">
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys move through it, so it is a grid
          role="grid"
          aria-label={t('heading')}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          // Fixed, so that a tick doesn't make the browser measure every row anew.
          className="w-full table-fixed border-collapse text-left"
          style={{ minWidth: `${11 + columns.length * 6}rem` }}
        >
          <GridHead
            days={days}
            sessions={sessions}
            columns={columns}
            people={people}
            view={view}
            tickAll={tickAll}
          />
          <tbody>
            {shown.map((person, row) => (
              <Row
                key={person.id}
                person={person}
                row={row}
                columns={columns}
                on={view.get(person.id) ?? nothing}
                tabColumn={row === here.row ? here.column : null}
                failed={failed.has(person.id)}
                change={change}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p className="px-3 py-6 text-ink-soft">{t('nobody')}</p> : null}
      </div>
    </div>
  )
}

const nothing: readonly string[] = []

const serverOf = (activityId: number): ListServer => ({
  load: () => sendJson('GET', `/api/activities/${activityId}/attendance`) as ReturnType<ListServer['load']>,
  send: (changes) =>
    sendJson('PATCH', `/api/activities/${activityId}/attendance`, { changes }) as ReturnType<
      ListServer['send']
    >,
})

const Row = memo(function Row({
  person: { id, name, detail },
  row,
  columns,
  on,
  tabColumn,
  failed,
  change,
}: {
  person: GridPerson
  row: number
  columns: readonly Column[]
  on: readonly string[]
  /** The column whose box the Tab key comes to; one box of the whole grid has it. */
  tabColumn: number | null
  failed: boolean
  change: Change
}) {
  const t = useTranslations('rosters.attendance')
  return (
    <tr className="border-line border-t hover:bg-sunken">
      <th scope="row" className="sticky left-0 bg-surface px-3 py-1.5 font-normal">
        <span id={`person-${id}`}>{name}</span>
        {failed ? <span className="ml-2 font-semibold text-attention text-sm">{t('notSaved')}</span> : null}
        {detail ? <span className="block truncate text-ink-soft text-sm">{detail}</span> : null}
      </th>
      {columns.map(({ day, session }, column) => (
        <td
          key={`${day} ${session}`}
          className={cn('p-0 text-center', session === 1 && 'border-line border-l')}
        >
          <label className={cn('grid h-full min-h-11 place-items-center', failed && 'bg-attention-soft')}>
            <input
              type="checkbox"
              data-place={`${row} ${column}`}
              tabIndex={column === tabColumn ? 0 : -1}
              aria-labelledby={`person-${id} day-${day} session-${day}-${session}`}
              checked={on.includes(`${day} ${session}`)}
              onChange={(event) =>
                change([{ participationId: id, day, session, present: event.target.checked }])
              }
              className="size-5"
            />
          </label>
        </td>
      ))}
    </tr>
  )
})

function placeOf(target: EventTarget): Place | null {
  const [row, column] = (target as HTMLElement).dataset.place?.split(' ').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
