import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type RegistrationStatus, registrationStatuses } from '@/db/enums'
import { institution } from '@/db/schema/institution'
import { registration } from '@/db/schema/registration'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { listInstitutions } from '../institutions/queries'
import { fold } from '../names'
import {
  containsWords,
  countRows,
  keysetPage,
  type ListQuery,
  type Page,
  readQuery,
  type Sortable,
} from '../paging'
import { visibleRegistrations } from './visibility'

export type RegistrationListQuery = ListQuery & { status?: string }

/** The orders that the list of registrations offers. */
export const registrationSorts = {
  asked: registration.askedAt,
  authority: registration.authority,
} satisfies Record<string, Sortable>

export type RegistrationRow = {
  id: number
  key: string
  status: RegistrationStatus
  authority: string
  countryCode: string
  name: string
  askedAt: Date
}

/** A page of the registrations that exist for the actor, the latest first. */
export async function listRegistrations(
  db: Db,
  actor: Actor,
  asked: RegistrationListQuery,
): Promise<Page<RegistrationRow>> {
  const query = readQuery(asked)
  const status = registrationStatuses.find((known) => known === query.status)
  const where = and(
    visibleRegistrations(actor),
    status ? eq(registration.status, status) : undefined,
    containsWords(sql`search_text(' ' || ${registration.authority} || ' ' || ${registration.name})`, query.q),
  )
  return keysetPage({
    query,
    id: registration.id,
    sorts: registrationSorts,
    defaultSort: '-asked',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({
          id: registration.id,
          key: registration.key,
          status: registration.status,
          authority: registration.authority,
          countryCode: registration.countryCode,
          name: registration.name,
          askedAt: registration.askedAt,
          sortValue,
        })
        .from(registration)
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) =>
      countRows(db, db.select({ id: registration.id }).from(registration).where(where).limit(limit)),
  })
}

/** One registration by its key. Throws `not_found`. */
export async function getRegistration(db: Db, actor: Actor, key: string) {
  const [found] = await db
    .select({
      registration,
      institution: institution.name,
      decider: user.name,
    })
    .from(registration)
    .leftJoin(institution, eq(institution.id, registration.institutionId))
    .leftJoin(user, eq(user.id, registration.decidedBy))
    .where(and(eq(registration.key, key), visibleRegistrations(actor)))
  if (!found) throw notFound()
  return { ...found.registration, institution: found.institution, decider: found.decider }
}
export type RegistrationRecord = Awaited<ReturnType<typeof getRegistration>>

/** The institution on the list that has the very name in the country that was given; null when there is none. */
export async function likelyInstitution(db: Db, { authority, countryCode }: RegistrationRecord) {
  const [first] = await listInstitutions(db, { q: authority, country: countryCode, limit: 1 })
  return first && fold(first.name) === fold(authority) ? first : null
}
