'use server'

import { redirect } from 'next/navigation'
import { type PlainState, plainAnswer } from '@/lib/plain-answer'
import { openReset } from '@/lib/session'

export async function choosePassword(before: PlainState, form: FormData): Promise<PlainState> {
  let next = '/'
  const answer = await plainAnswer(before, form, async (typed) => {
    next = await openReset(typed)
    return {}
  })
  if (answer?.done) redirect(next)
  return answer
}
