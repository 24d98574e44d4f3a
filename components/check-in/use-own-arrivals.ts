'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sendJson } from '@/components/document/send-json'
import { dropArrival, type KeptArrival, keep, keptArrivals } from '@/components/offline/kept'
import { newId } from '@/components/offline/use-kept-list'
import type { ActionAnswer } from '@/lib/answer'
import type { PlainState } from '@/lib/plain-answer'

const retry = 10_000

/**
 * Sends what people typed who check themselves in; what can't be sent for want of a network is kept on this device and
 * sent when it is back, also after the browser was closed.
 */
export function useOwnArrivals(secret: string) {
  const t = useTranslations('checkIn.self')
  const list = `/check-in/${secret}`
  const [waiting, setWaiting] = useState(0)
  const turn = useRef(0)
  const busy = useRef(false)

  const post = useCallback(
    ({ list: _, sent: _sent, gone: _gone, ...one }: KeptArrival) =>
      sendJson('POST', `/api/check-in/${encodeURIComponent(secret)}/self`, one),
    [secret],
  )

  const sendKept = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    for (const one of await keptArrivals(list)) {
      const answer = await post(one).catch(() => null)
      // What the server refuses it would refuse again; an officer finds the name on paper.
      if (answer) await dropArrival(one.arrivalId)
    }
    busy.current = false
    setWaiting((await keptArrivals(list)).length)
  }, [list, post])

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
        setWaiting((await keptArrivals(list)).length)
        if (isKept) return { ...nothing, done: { words: 'kept' } }
        return { ...nothing, values: typed, message: t('notSent') }
      }
      if (answer.ok) return { ...nothing, done: {} }
      const { fieldErrors, message } = answer
      const atFields = Object.keys(fieldErrors).length > 0
      const values = { ...typed, arrivalId: one.arrivalId }
      return { ...nothing, values, fieldErrors, message: atFields ? null : message }
    },
    [list, post, t],
  )

  return { send, waiting }
}
