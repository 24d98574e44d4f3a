'use server'

import { refresh } from 'next/cache'
import { beginSecondFactor } from '@/domain/users/second-factor/begin'
import { confirmSecondFactor } from '@/domain/users/second-factor/confirm'
import { ownerAnswer, type PlainState } from '@/lib/plain-answer'
import { vault } from '@/lib/session'

export async function begin(before: PlainState, form: FormData): Promise<PlainState> {
  return ownerAnswer(before, form, async (_, { context }) => {
    await beginSecondFactor(context, vault())
    refresh()
    return {}
  })
}

export async function confirm(before: PlainState, form: FormData): Promise<PlainState> {
  return ownerAnswer(before, form, async (typed, { context, sessionId }) => {
    const codes = await confirmSecondFactor(context, typed, { vault: vault(), sessionId })
    refresh()
    return { codes }
  })
}
