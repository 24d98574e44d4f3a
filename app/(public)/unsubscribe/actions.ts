'use server'

import { redirect } from 'next/navigation'
import { db } from '@/db/client'
import { unsubscribe } from '@/domain/notifications/unsubscribe'
import { sessionSecret } from '@/lib/env'
import { orNotFound } from '@/lib/page'

/** Declines a kind of letter by the token of its link; who holds it need not sign in. */
export async function declineLetters(form: FormData) {
  const token = String(form.get('token') ?? '')
  await orNotFound(unsubscribe(db(), token, sessionSecret()))
  redirect(`/unsubscribe/${token}?done=1`)
}
