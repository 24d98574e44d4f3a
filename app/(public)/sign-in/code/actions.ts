'use server'

import { redirect } from 'next/navigation'
import { goingOnTo, localPath } from '@/lib/local-path'
import { type PlainState, plainAnswer } from '@/lib/plain-answer'
import { closeSession, passSecondFactor } from '@/lib/session'

export async function showCode(before: PlainState, form: FormData): Promise<PlainState> {
  const answer = await plainAnswer(before, form, async (typed) => {
    await passSecondFactor(typed)
    return {}
  })
  if (answer?.done) redirect(localPath(form.get('to')))
  return answer
}

/** Gives the session up that waits for a code, or did; where to go on to stays. */
export async function startAgain(form: FormData) {
  await closeSession()
  redirect(goingOnTo('/sign-in', localPath(form.get('to'))))
}
