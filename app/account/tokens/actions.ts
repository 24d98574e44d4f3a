'use server'

import { refresh } from 'next/cache'
import { apiScopes } from '@/db/enums'
import { makeToken } from '@/domain/tokens/make-token'
import { revokeToken } from '@/domain/tokens/revoke-token'
import { ownAnswer, type PlainState } from '@/lib/plain-answer'

export async function make(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    const scopes = apiScopes.filter((scope) => typed[`scope_${scope}`])
    const { secret } = await makeToken(context, { ...typed, scopes })
    return { codes: [secret] }
  })
}

export async function revoke(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    await revokeToken(context, typed)
    refresh()
    return {}
  })
}
