'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { askAddress } from '@/domain/users/ask-address'
import { changePassword as change } from '@/domain/users/change-password'
import { renewRecoveryCodes, turnOffSecondFactor } from '@/domain/users/second-factor/turn-off'
import { endOtherSessions, endOwnSession } from '@/domain/users/sessions'
import { isUuid } from '@/lib/is-uuid'
import { ownAnswer, type PlainState } from '@/lib/plain-answer'
import { vault } from '@/lib/session'

export async function changePassword(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context, ...here }) => {
    await change(context, typed, here)
    refresh()
    return { words: (await getTranslations('account.password'))('done') }
  })
}

export async function askForAddress(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context, address }) => {
    await askAddress(context, typed, { address })
    const email = typed.email?.trim() ?? ''
    return { words: (await getTranslations('account.address'))('sent', { email }) }
  })
}

export async function endSession(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async ({ id = '' }, { context }) => {
    if (isUuid(id)) await endOwnSession(context, id)
    refresh()
    return {}
  })
}

export async function endOthers(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (_, { context, sessionId }) => {
    await endOtherSessions(context, sessionId)
    refresh()
    return { words: (await getTranslations('account.sessions'))('ended') }
  })
}

export async function turnOff(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context, address }) => {
    await turnOffSecondFactor(context, typed, { vault: vault(), address })
    refresh()
    return {}
  })
}

export async function renewCodes(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context, address }) => {
    return { codes: await renewRecoveryCodes(context, typed, { vault: vault(), address }) }
  })
}
