'use server'

import { redirect } from 'next/navigation'
import { goingOnTo } from '@/lib/local-path'
import { type PlainState, plainAnswer } from '@/lib/plain-answer'
import { confirmAddress } from '@/lib/session'

export async function confirm(before: PlainState, form: FormData): Promise<PlainState> {
  const answer = await plainAnswer(before, form, async (typed) => {
    await confirmAddress(typed)
    return {}
  })
  // By way of the page to sign in, which lets whoever is signed in pass.
  if (answer?.done) redirect(goingOnTo('/sign-in', '/account'))
  return answer
}
