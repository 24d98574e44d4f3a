import 'server-only'
import { redirect } from 'next/navigation'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { whereSheIs } from '@/domain/people/merged-records'
import { getPerson } from '@/domain/people/queries'
import { orNotFound, readId } from './page'

/** The person whose number is in an address; leads on where she was found to be another one on record. */
export async function personAt(actor: Actor, text: string) {
  const id = readId(text)
  const now = await whereSheIs(db(), actor, id)
  if (now !== null && now !== id) redirect(`/people/${now}`)
  return orNotFound(getPerson(db(), actor, id))
}
