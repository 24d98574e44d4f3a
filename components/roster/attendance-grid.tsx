'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import { foldText } from '@/components/form/fold-text'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { Locale } from '@/db/enums'
import { cn } from '@/lib/cn'
import { formatWeekday } from '@/lib/format'
import { type Place, placeAfter } from './grid-keys'
import { SavedState } from './saved-state'
import type { Tick } from './tick-queue'
import { useTicks } from './use-ticks'

export type GridPerson = { id: number; name: string; detail: string | null; days: readonly string[] }

/** Who was there on which day: a row for each person, a column for each day. Every tick is saved by itself. */
export function AttendanceGrid({
  activityId,
  people,
  days,
}: {
  activityId: number
  people: readonly GridPerson[]
  days: readonly string[]
}) {
  const t = useTranslations('rosters.attendance')
  const locale = useLocale() as Locale
  const [ticked, setTicked] = useState(() => new Map(people.map(({ id, days: on }) => [id, on])))
  const [words, setWords] = useState('')
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)

  const put = useCallback((ticks: readonly Tick[]) => {
    setTicked((before) => {
      const after = new Map(before)
      for (const { participationId, day, present } of ticks) {
        const others = (after.get(participationId) ?? []).filter((each) => each !== day)
        after.set(participationId, present ? [...others, day] : others)
      }
      return after
    })
  }, [])
  const { tick, send, unsaved, failure } = useTicks(activityId, put)
  const change = useCallback(
    (ticks: readonly Tick[]) => {
      put(ticks)
      tick(ticks)
    },
    [put, tick],
  )

  const folded = useMemo(() => people.map(({ name }) => foldText(name)), [people])
  const shown = useMemo(() => {
    const wanted = foldText(words).split(' ').filter(Boolean)
    return people.filter((_, index) => wanted.every((word) => folded[index]?.includes(word)))
  }, [people, folded, words])
  const failed = new Set(failure ? unsaved.map(({ participationId }) => participationId) : [])
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
      columns: days.length,
    })
    if (!to) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus()
  }

  function onFocus(event: FocusEvent) {
    const place = placeOf(event.target)
    if (place) setAt(place)
  }

  const tickAll = (day: string) =>
    change(
      shown
        .filter(({ id }) => !ticked.get(id)?.includes(day))
        .map(({ id }) => ({ participationId: id, day, present: true })),
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
      <SavedState unsaved={unsaved.length} failure={failure} again={send} />
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
          style={{ minWidth: `${11 + days.length * 6}rem` }}
        >
          <thead className="sticky top-0 z-10 bg-sunken">
            <tr>
              <th scope="col" className="sticky left-0 z-10 bg-sunken px-3 py-2 align-bottom font-semibold">
                {t('person')}
              </th>
              {days.map((day) => {
                const count = people.filter(({ id }) => ticked.get(id)?.includes(day)).length
                return (
                  <th key={day} scope="col" className="w-24 px-1 py-2 text-center align-bottom md:w-32">
                    <span id={`day-${day}`} className="block font-semibold">
                      {formatWeekday(day, locale)}
                    </span>
                    <span className="block font-normal text-ink-soft text-sm">
                      {t('there', { count, all: people.length })}
                    </span>
                    <Button
                      size="small"
                      variant="quiet"
                      aria-label={t('allOn', { day: formatWeekday(day, locale) })}
                      onClick={() => tickAll(day)}
                      className="whitespace-nowrap"
                    >
                      {t('all')}
                    </Button>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((person, row) => (
              <Row
                key={person.id}
                person={person}
                row={row}
                days={days}
                on={ticked.get(person.id) ?? []}
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

const Row = memo(function Row({
  person: { id, name, detail },
  row,
  days,
  on,
  tabColumn,
  failed,
  change,
}: {
  person: GridPerson
  row: number
  days: readonly string[]
  on: readonly string[]
  /** The column whose box the Tab key comes to; one box of the whole grid has it. */
  tabColumn: number | null
  failed: boolean
  change: (ticks: readonly Tick[]) => void
}) {
  const t = useTranslations('rosters.attendance')
  return (
    <tr className="border-line border-t hover:bg-sunken">
      <th scope="row" className="sticky left-0 bg-surface px-3 py-1.5 font-normal">
        <span id={`person-${id}`}>{name}</span>
        {failed ? <span className="ml-2 font-semibold text-attention text-sm">{t('notSaved')}</span> : null}
        {detail ? <span className="block truncate text-ink-soft text-sm">{detail}</span> : null}
      </th>
      {days.map((day, column) => (
        <td key={day} className="p-0 text-center">
          <label className={cn('grid h-full min-h-11 place-items-center', failed && 'bg-attention-soft')}>
            <input
              type="checkbox"
              data-place={`${row} ${column}`}
              tabIndex={column === tabColumn ? 0 : -1}
              aria-labelledby={`person-${id} day-${day}`}
              checked={on.includes(day)}
              onChange={(event) => change([{ participationId: id, day, present: event.target.checked }])}
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
