'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sendJson } from '@/components/document/send-json'
import { dropArrival, type KeptArrival, keep, keptArrivals } from '@/components/offline/kept'
import { newId } from '@/components/offline/use-kept-list'
import type { ActionAnswer } from '@/lib/answer'
import type { PlainState } from '@/lib/plain-answer'

const retry = 10_000
/** What was refused is tried again after so long (ms): the reason may have gone. */
const rest = 300_000

/** Somebody whom the server has not taken, and why. */
export type Refused = { arrivalId: string; name: string; reason: string }

/**
 * Sends what people typed who check themselves in; what can't be sent for want of a network is kept on this device and
 * sent when it is back, also after the browser was closed. What the server refuses stays too, with its reason.
 */
export function useOwnArrivals(secret: string) {
  const t = useTranslations('checkIn.self')
  const say = useTranslations('fieldErrors')
  const list = `/check-in/${secret}`
  const [waiting, setWaiting] = useState(0)
  const [refused, setRefused] = useState<Refused[]>([])
  const answers = useRef(new Map<string, { reason: string; until: number }>())
  const turn = useRef(0)
  const busy = useRef(false)

  const post = useCallback(
    ({ list: _, sent: _sent, gone: _gone, ...one }: KeptArrival) =>
      sendJson('POST', `/api/check-in/${encodeURIComponent(secret)}/self`, one),
    [secret],
  )

  const lookAgain = useCallback(async () => {
    const kept = await keptArrivals(list)
    setWaiting(kept.length)
    setRefused(
      kept.flatMap(({ arrivalId, givenNames, familyNames }) => {
        const reason = answers.current.get(arrivalId)?.reason
        return reason ? [{ arrivalId, name: `${givenNames} ${familyNames}`, reason }] : []
      }),
    )
  }, [list])

  /** She is gone by now, so an address that can't be is better left out than she. */
  const postKept = useCallback(
    async (one: KeptArrival) => {
      const answer = await post(one)
      if (answer.ok || !answer.fieldErrors.email) return answer
      const { email: _, ...rest } = one
      return post(rest)
    },
    [post],
  )

  const sendKept = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    for (const one of await keptArrivals(list)) {
      if ((answers.current.get(one.arrivalId)?.until ?? 0) > Date.now()) continue
      const answer = await postKept(one).catch(() => null)
      if (answer?.ok) await dropArrival(one.arrivalId)
      else if (answer) {
        const [key] = Object.values(answer.fieldErrors)
        const reason = key && say.has(key as never) ? say(key as never) : answer.message
        answers.current.set(one.arrivalId, { reason, until: Date.now() + rest })
      }
    }
    busy.current = false
    await lookAgain()
  }, [list, postKept, lookAgain, say])

  const takeAway = useCallback(
    async (arrivalId: string) => {
      await dropArrival(arrivalId)
      await lookAgain()
    },
    [lookAgain],
  )

  useEffect(() => {
    void sendKept()
    const poll = setInterval(() => void sendKept(), retry)
    window.addEventListener('online', sendKept)
    return () => {
      clearInterval(poll)
      window.removeEventListener('online', sendKept)
    }
  }, [sendKept])

  const send = useCallback(
    async (typed: Record<string, string>): Promise<PlainState> => {
      turn.current += 1
      const { secret: _, session, consent, email, institution, ...rest } = typed
      const one = {
        ...(rest as Pick<KeptArrival, 'day' | 'givenNames' | 'familyNames'>),
        ...(email ? { email } : {}),
        ...(institution ? { institution } : {}),
        session: Number(session),
        consent: consent === 'on',
        arrivalId: typed.arrivalId || newId(),
        arrivedAt: new Date().toISOString(),
        list,
      }
      const nothing = { turn: turn.current, values: {}, fieldErrors: {}, message: null }
      let answer: ActionAnswer
      try {
        answer = await post(one)
      } catch {
        const isKept = await keep('arrivals', [one])
        await lookAgain()
        if (isKept) return { ...nothing, done: { words: 'kept' } }
        return { ...nothing, values: typed, message: t('notSent') }
      }
      if (answer.ok) return { ...nothing, done: {} }
      const { fieldErrors, message } = answer
      const atFields = Object.keys(fieldErrors).length > 0
      const values = { ...typed, arrivalId: one.arrivalId }
      return { ...nothing, values, fieldErrors, message: atFields ? null : message }
    },
    [list, post, lookAgain, t],
  )

  return { send, waiting, refused, takeAway }
}
