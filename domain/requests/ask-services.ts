import { and, asc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Db, Tx } from '@/db/client'
import { opinion } from '@/db/schema/request'
import { user, userCountry } from '@/db/schema/user'
import type { Actor } from '../actor'
import { addWorkingDays, dayOf } from '../deadlines'
import { invalidField } from '../errors'
import { writeLetter } from '../letters/write-letter'
import { theProgramme } from '../reference'
import { newSecret } from '../secrets'
import type { AskOpinionsInput } from './inputs'
import type { LockedRequest } from './visibility'

type Asking = Pick<z.output<typeof AskOpinionsInput>, 'services' | 'dueOn'>

/**
 * Writes down whom the programme asks, and sends a link to whoever answers by one. Whoever signs in is told by the
 * event. Gives back the ids of the opinions and what is to be told of each. Throws `invalid` at the service that was
 * asked before and at an observer to whom the request is not there.
 */
export async function askServices(
  tx: Tx,
  request: Pick<LockedRequest, 'id' | 'reference' | 'title' | 'countryCode'>,
  { services, dueOn: by }: Asking,
  actor: Actor,
  now: Date,
) {
  const { settings } = await theProgramme(tx)
  const dueOn = by ?? addWorkingDays(dayOf(now), settings.opinionWorkingDays, settings.holidays)
  const observers = new Set((await observersOf(tx, request.countryCode)).map(({ id }) => id))
  const ids: number[] = []
  for (const [at, { service, veto, by: way, userId, email, locale = actor.locale }] of services.entries()) {
    if (way === 'account' && !observers.has(userId ?? 0))
      throw invalidField(`services.${at}.userId`, 'choose')
    const link = way === 'link' ? newSecret() : null
    const [row] = await tx
      .insert(opinion)
      .values({
        requestId: request.id,
        service,
        veto,
        askedAt: now,
        dueOn,
        userId: way === 'account' ? userId : null,
        email: way === 'link' ? email : null,
        locale: way === 'link' ? locale : null,
        linkHashes: link ? [link.hash] : [],
      })
      .onConflictDoNothing()
      .returning({ id: opinion.id })
    if (!row) throw invalidField(`services.${at}.service`, 'alreadyAsked')
    ids.push(row.id)
    if (link && email)
      await writeLetter(tx, {
        kind: 'opinion_asked',
        to: { userId: null, address: email, locale },
        params: opinionLetter({ ...request, service, dueOn, secret: link.secret }),
      })
  }
  return { ids, asked: services.map(({ service }) => ({ service, dueOn })) }
}

/** What a letter to a service is filled with. */
export const opinionLetter = (about: {
  service: string
  reference: string | null
  title: string
  dueOn: string
  secret: string
}) => ({
  service: about.service,
  reference: about.reference ?? '',
  title: about.title,
  dueOn: about.dueOn,
  path: `/opinion/${about.secret}`,
})

/** The observers to whom the requests of a country are there, by name. */
export async function observersOf(db: Db | Tx, countryCode: string | null) {
  if (countryCode === null) return []
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .innerJoin(userCountry, and(eq(userCountry.userId, user.id), eq(userCountry.countryCode, countryCode)))
    .where(and(eq(user.role, 'observer'), user.active))
    .orderBy(asc(user.name))
}
