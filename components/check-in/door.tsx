'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { sendJson } from '@/components/document/send-json'
import { foldText } from '@/components/form/fold-text'
import { useLeaveWarning } from '@/components/form/leave-warning'
import { type ListPage, type ListServer, useKeptList } from '@/components/offline/use-kept-list'
import { SavedState } from '@/components/roster/saved-state'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { DoorName } from '@/domain/check-in/at-the-door'
import type { CheckIn } from '@/domain/check-in/by-link'
import { namesMark } from '@/domain/check-in/names-mark'
import { AddAtDoor } from './add-at-door'
import { Arrived, NamesToTick } from './names-to-tick'
import { SessionChoice, type Slot } from './session-choice'

export type DoorActions = { tick: (form: FormData) => Promise<void>; add: (form: FormData) => Promise<void> }

/**
 * A helper at the door ticks who comes in. Works without a network once it was opened with one, and without a script
 * while there is one.
 */
export function Door({
  secret,
  of,
  names,
  slot: first,
  chosen,
  q,
  page,
  actions,
}: {
  secret: string
  of: Pick<CheckIn, 'days' | 'sessions' | 'consent'>
  names: readonly DoorName[]
  slot: Slot
  /** Whether the address says which session. */
  chosen: boolean
  q: string
  page: ListPage
  actions: DoorActions
}) {
  const t = useTranslations('checkIn.door')
  const [people, setPeople] = useState(names)
  const [slot, setSlot] = useState(first)
  const [words, setWords] = useState(q)
  const [last, setLast] = useState<{ id: number; name: string; present: boolean } | null>(null)
  const server = useDoorServer(
    secret,
    useMemo(() => namesMark(people), [people]),
    setPeople,
  )
  const kept = useKeptList(page, server)
  const { view, tick, arrivals, arrive, takeBack } = kept
  const waiting = kept.unsent.length + kept.waiting
  useLeaveWarning(!kept.keeps && waiting > 0)

  // A page that was kept since yesterday is opened for today.
  useEffect(() => {
    const today = new Date().toLocaleDateString('sv')
    if (!chosen && of.days.includes(today)) setSlot((before) => ({ ...before, day: today }))
  }, [chosen, of.days])

  const choose = useCallback((to: Slot) => {
    setSlot(to)
    setLast(null)
    window.history.replaceState(null, '', `?day=${to.day}&session=${to.session}`)
  }, [])

  const put = (id: number, name: string, present: boolean) => {
    tick([{ participationId: id, ...slot, present }])
    setLast({ id, name, present })
  }

  const wanted = foldText(words).split(' ').filter(Boolean)
  const folded = useMemo(() => people.map(({ name }) => foldText(name)), [people])
  const shown = people.filter((_, at) => wanted.every((word) => folded[at]?.includes(word)))
  const cell = `${slot.day} ${slot.session}`
  const isHere = (id: number) => view.get(id)?.includes(cell) ?? false
  const count = people.filter(({ id }) => isHere(id)).length
  const here = arrivals.filter(({ day, session }) => day === slot.day && session === slot.session)

  return (
    <div className="space-y-4">
      <SessionChoice days={of.days} sessions={of.sessions} slot={slot} choose={choose} />
      <SavedState kept={kept} waiting={waiting} until={page.until} state={people.length} />
      <div className="sticky top-0 z-10 -mx-4 space-y-2 border-line border-b bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
        <search>
          <form onSubmit={(event) => event.preventDefault()}>
            <input type="hidden" name="day" value={slot.day} />
            <input type="hidden" name="session" value={slot.session} />
            <label htmlFor="q" className="sr-only">
              {t('search')}
            </label>
            <Input
              id="q"
              name="q"
              type="search"
              value={words}
              placeholder={t('search')}
              autoComplete="off"
              onChange={(event) => setWords(event.target.value)}
            />
          </form>
        </search>
        <div role="status" className="flex min-h-9 flex-wrap items-center justify-between gap-x-4">
          <span className="tabular font-semibold">{t('here', { count, all: people.length })}</span>
          {last ? (
            <span className="flex items-center gap-1">
              {t(last.present ? 'ticked' : 'unticked', { name: last.name })}
              <Button
                size="small"
                variant="quiet"
                onClick={() => {
                  tick([{ participationId: last.id, ...slot, present: !last.present }])
                  setLast(null)
                }}
              >
                {t('undo')}
              </Button>
            </span>
          ) : null}
        </div>
      </div>
      <NamesToTick
        secret={secret}
        slot={slot}
        q={words}
        names={shown}
        isHere={isHere}
        put={put}
        action={actions.tick}
      />
      {here.length > 0 ? <Arrived arrivals={here} takeBack={takeBack} /> : null}
      <AddAtDoor
        secret={secret}
        slot={slot}
        consent={of.consent}
        arrive={(who) => arrive({ ...who, ...slot })}
        action={actions.add}
      />
    </div>
  )
}

/** The door's way to the server; who was put on the list meanwhile comes with what is so. */
function useDoorServer(secret: string, mark: string, setPeople: (people: DoorName[]) => void): ListServer {
  return useMemo(() => {
    const href = `/api/check-in/${encodeURIComponent(secret)}`
    return {
      load: async () => {
        const answer = await sendJson('GET', `${href}?names=${mark}`)
        const { people } = (answer.ok ? answer.value : {}) as { people?: DoorName[] }
        if (people) setPeople(people)
        return answer as Awaited<ReturnType<ListServer['load']>>
      },
      send: (changes, arrivals) =>
        sendJson('POST', href, {
          changes,
          arrivals: arrivals.map(({ list: _, sent: _sent, ...one }) => one),
        }) as ReturnType<ListServer['send']>,
    }
  }, [secret, mark, setPeople])
}
