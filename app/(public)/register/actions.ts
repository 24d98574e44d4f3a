'use server'

import { db } from '@/db/client'
import { register as askForAccount } from '@/domain/registrations/register'
import { type PlainState, plainAnswer } from '@/lib/plain-answer'
import { whereFrom } from '@/lib/session'

export async function register(before: PlainState, form: FormData): Promise<PlainState> {
  return plainAnswer(before, form, async (typed) => {
    await askForAccount({ db: db(), now: new Date() }, typed, await whereFrom())
    return {}
  })
}
