'use server'

import { redirect } from 'next/navigation'
import { DomainError } from '@/domain/errors'
import { describeError } from '@/lib/describe-error'
import { goingOnTo, localPath } from '@/lib/local-path'
import { openSession } from '@/lib/session'

export type SignInState = { email: string; message: string } | null

/** Signs in; what was typed comes back with the sentence that says why not. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '')
  let next: string
  try {
    next = await openSession({ email, password: String(form.get('password') ?? '') })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { email, message: await describeError(error) }
  }
  const to = localPath(form.get('to'))
  redirect(next === '/' ? to : goingOnTo(next, to))
}
