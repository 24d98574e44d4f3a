'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { TickQueue } from '@/components/roster/tick-queue'
import { cellOf, clockOffset, type SessionTick, withTicks } from '@/domain/rosters/session-tick'
import type { Standing } from '@/domain/rosters/standing'
import type { ActionAnswer } from '@/lib/answer'
import {
  dropArrival,
  forget,
  forgetOver,
  type KeptArrival,
  keep,
  keepList,
  keptArrivals,
  keptList,
  keptTicks,
  settleTicks,
} from './kept'

/** Ticks that come one after the other leave together. */
const pause = 400
const batch = 1000
const mostPeople = 200
/** How often a list that is looked at hears what others ticked. */
const between = 15_000
const firstRetry = 4_000
const lastRetry = 60_000

export type ListPage = {
  /** The address of the page. */
  list: string
  title: string
  /** Who is signed in; null where a link is enough. */
  owner: string | null
  /** When a device is to have forgotten it, in milliseconds. */
  until: number
  standing: Standing[]
  /** When it was so, in milliseconds by the server's clock. */
  at: number
}

/** The way to the server and back; throws where it is not reached. */
export type ListServer = {
  load: () => Promise<ActionAnswer<{ now: string; standing: Standing[] }>>
  send: (
    ticks: readonly SessionTick[],
    arrivals: readonly KeptArrival[],
  ) => Promise<ActionAnswer<{ now: string; gone: number }>>
}

/** Why something is not sent: what the server said, or null where it was not reached. */
export type Failure = { sentence: string | null; code: string | null }

/** The sessions of everybody who is down as present, each as "day session". */
export type View = ReadonlyMap<number, readonly string[]>

type Cell = Omit<SessionTick, 'tickedAt'>

/**
 * A list that is ticked on this device: what is ticked is kept before it is sent, is sent by itself, again and again
 * where there is no network, also after the browser was closed; and what others ticked meanwhile is merged in.
 */
export function useKeptList(page: ListPage, server: ListServer) {
  const [queue] = useState(() => new TickQueue())
  const [view, setView] = useState<View>(() => viewOf(page.standing))
  const [unsent, setUnsent] = useState<readonly SessionTick[]>([])
  const [arrivals, setArrivals] = useState<readonly KeptArrival[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [gone, setGone] = useState(0)
  const [keeps, setKeeps] = useState(true)
  /** What the server is known to have. */
  const base = useRef(page.standing)
  const came = useRef<readonly KeptArrival[]>([])
  const offset = useRef(0)
  const busy = useRef(false)
  const wanted = useRef(false)
  const over = useRef(false)
  const started = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wait = useRef(firstRetry)
  const { list, title, owner, until } = page
  const talk = useRef(server)
  talk.current = server

  const now = useCallback(() => new Date(Date.now() + offset.current).toISOString(), [])

  const showAll = useCallback(() => {
    const ticks = queue.unsaved()
    setUnsent(ticks)
    setView((before) => viewOf(withTicks(base.current, ticks), before))
  }, [queue])

  const showArrivals = useCallback((all: readonly KeptArrival[]) => {
    came.current = all
    setArrivals(all.filter(({ gone }) => !gone))
  }, [])

  /** Sends what waits; gives back why it could not. */
  const sendAll = useCallback(async (): Promise<Failure | null> => {
    for (;;) {
      const ticks = queue.take(batch)
      const people = came.current.filter(({ sent }) => !sent).slice(0, mostPeople)
      if (ticks.length === 0 && people.length === 0) return null
      const failed = await tried(
        () => talk.current.send(ticks, people),
        ({ gone: missed }) => {
          base.current = withTicks(base.current, ticks)
          if (missed > 0) setGone((count) => count + missed)
        },
      )
      if (failed) {
        queue.failed()
        return failed
      }
      queue.arrived()
      await settleTicks(
        list,
        ticks.map((tick) => row(list, owner, tick)),
        base.current,
      )
      const still = people.filter((one) => came.current.includes(one))
      await settleArrivals(still)
      showArrivals(
        came.current.flatMap((one) => {
          if (!still.includes(one)) return [one]
          return one.gone ? [] : [{ ...one, sent: true }]
        }),
      )
      setUnsent(queue.unsaved())
    }
  }, [queue, list, owner, showArrivals])

  /** Hears what is so. */
  const load = useCallback(async (): Promise<Failure | null> => {
    const asked = Date.now()
    return tried(talk.current.load, ({ now: told, standing }) => {
      offset.current = clockOffset(told, asked, Date.now())
      base.current = standing
      showAll()
      const at = Date.parse(told)
      void keepList({ list, title, owner, until, standing, at, offset: offset.current })
    })
  }, [list, title, owner, until, showAll])

  const run = useCallback(
    async (refresh: boolean) => {
      clearTimeout(timer.current)
      wanted.current ||= refresh
      if (busy.current || over.current) return
      busy.current = true
      let failed = await sendAll()
      if (!failed && wanted.current) {
        wanted.current = false
        failed = await load()
      }
      busy.current = false
      setFailure(failed)
      if (failed?.code === 'not_found') {
        // The link is over, or the record is gone: its names have nothing to do here any more.
        over.current = true
        await forget((one) => one.list === list)
      } else if (failed) {
        timer.current = setTimeout(() => void run(true), wait.current)
        wait.current = Math.min(wait.current * 2, lastRetry)
      } else {
        wait.current = firstRetry
        if (!queue.isEmpty) timer.current = setTimeout(() => void run(false), pause)
      }
    },
    [queue, list, sendAll, load],
  )

  const soon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void run(false), pause)
  }, [run])

  const tick = useCallback(
    (cells: readonly Cell[]) => {
      const at = now()
      const ticks = queue.add(cells.map((cell) => ({ ...cell, tickedAt: at })))
      setView((before) => ticked(before, ticks))
      setUnsent(queue.unsaved())
      void keep(
        'ticks',
        ticks.map((one) => row(list, owner, one)),
      ).then(setKeeps)
      soon()
    },
    [queue, list, owner, now, soon],
  )

  /** Somebody came who is on no list. */
  const arrive = useCallback(
    (who: Omit<KeptArrival, 'arrivalId' | 'list' | 'arrivedAt'>) => {
      const one: KeptArrival = { ...who, arrivalId: newId(), list, arrivedAt: now() }
      showArrivals([...came.current, one])
      void keep('arrivals', [one]).then(setKeeps)
      soon()
    },
    [list, now, showArrivals, soon],
  )

  const takeBack = useCallback(
    (arrivalId: string) => {
      const changed = came.current.map((one) =>
        one.arrivalId === arrivalId ? { ...one, gone: true, sent: false } : one,
      )
      showArrivals(changed)
      void keep(
        'arrivals',
        changed.filter((one) => one.arrivalId === arrivalId),
      ).then(setKeeps)
      soon()
    },
    [showArrivals, soon],
  )

  // Takes up what this device kept, and then hears what is so.
  useEffect(() => {
    if (started.current) return
    started.current = true
    void (async () => {
      await forgetOver()
      const kept = await keptList(list)
      if (kept) offset.current = kept.offset
      if (kept && kept.at > page.at) base.current = kept.standing
      const here = new Set(queue.unsaved().map(cellOf))
      queue.add((await keptTicks(list, owner)).filter((one) => !here.has(cellOf(one))))
      showArrivals([...(await keptArrivals(list)), ...came.current])
      const at = Math.max(page.at, kept?.at ?? 0)
      setKeeps(
        await keepList({ list, title, owner, until, standing: base.current, at, offset: offset.current }),
      )
      showAll()
      void run(true)
    })()
  }, [list, title, owner, until, page.at, queue, showAll, showArrivals, run])

  useEffect(() => {
    const again = () => {
      wait.current = firstRetry
      void run(true)
    }
    const look = () => {
      if (document.visibilityState === 'visible') again()
    }
    const poll = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) void run(true)
    }, between)
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(poll)
      clearTimeout(timer.current)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', look)
    }
  }, [run])

  const again = useCallback(() => void run(true), [run])
  const waiting = came.current.filter(({ sent }) => !sent).length
  return { view, tick, unsent, arrivals, arrive, takeBack, waiting, failure, gone, keeps, again }
}

/** Asks the server; gives back why it did not do it. */
async function tried<Value>(
  ask: () => Promise<ActionAnswer<Value>>,
  done: (value: Value) => void,
): Promise<Failure | null> {
  try {
    const answer = await ask()
    if (!answer.ok) return { sentence: answer.message, code: answer.code }
    done(answer.value)
    return null
  } catch {
    return { sentence: null, code: null }
  }
}

const row = (list: string, owner: string | null, tick: SessionTick) => ({
  ...tick,
  list,
  owner,
  key: `${list} ${owner ?? ''} ${cellOf(tick)}`,
})

async function settleArrivals(people: readonly KeptArrival[]) {
  await keep(
    'arrivals',
    people.filter(({ gone }) => !gone).map((one) => ({ ...one, sent: true })),
  )
  for (const { arrivalId, gone } of people) if (gone) await dropArrival(arrivalId)
}

/** Pages that are not served over TLS have no crypto.randomUUID. */
export const newId = () =>
  crypto.randomUUID?.() ??
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (
      Number(digit) ^
      ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & (15 >> (Number(digit) / 4)))
    ).toString(16),
  )

const nobody: View = new Map()

/** Lists as a view, with the parts of an earlier one where nothing changed, so that only changed rows are drawn anew. */
function viewOf(standing: readonly Standing[], before: View = nobody): View {
  const view = new Map<number, string[]>()
  for (const [id, day, sessions] of standing) {
    const cells = view.get(id) ?? []
    for (const session of sessions) cells.push(`${day} ${session}`)
    view.set(id, cells)
  }
  return new Map(
    [...view].map(([id, cells]) => {
      const old = before.get(id)
      return [id, old && old.length === cells.length && cells.every((one) => old.includes(one)) ? old : cells]
    }),
  )
}

function ticked(before: View, ticks: readonly SessionTick[]): View {
  const after = new Map(before)
  for (const { participationId, day, session, present } of ticks) {
    const cell = `${day} ${session}`
    const others = (after.get(participationId) ?? []).filter((each) => each !== cell)
    after.set(participationId, present ? [...others, cell] : others)
  }
  return after
}
