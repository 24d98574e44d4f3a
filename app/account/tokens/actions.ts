'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { apiScopes } from '@/db/enums'
import { makeToken } from '@/domain/tokens/make-token'
import { revokeToken } from '@/domain/tokens/revoke-token'
import { installation } from '@/lib/env'
import { ownAnswer, type PlainState } from '@/lib/plain-answer'

export async function make(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    const scopes = apiScopes.filter((scope) => typed[`scope_${scope}`])
    const { secret } = await makeToken(context, { ...typed, scopes })
    return { codes: [secret] }
  })
}

export async function makeCalendar(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (_, { context }) => {
    const name = (await getTranslations('account.tokens'))('calendar.title')
    const { secret } = await makeToken(context, { name, scopes: ['calendar'], days: 365 })
    return { codes: [new URL(`/api/calendar/${secret}.ics`, installation().address).href] }
  })
}

export async function revoke(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    await revokeToken(context, typed)
    refresh()
    return {}
  })
}
