'use server'

import { db } from '@/db/client'
import { forgetPassword } from '@/domain/users/forget-password'
import { type PlainState, plainAnswer } from '@/lib/plain-answer'
import { whereFrom } from '@/lib/session'

export async function askForLink(before: PlainState, form: FormData): Promise<PlainState> {
  return plainAnswer(before, form, async (typed) => {
    await forgetPassword({ db: db(), now: new Date() }, typed, await whereFrom())
    return {}
  })
}
