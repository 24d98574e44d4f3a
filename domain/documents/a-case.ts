import type { Db } from '@/db/client'
import type { Role } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { country, region } from '@/db/schema/reference'
import { request, requestInstitution } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { user, userCountry } from '@/db/schema/user'
import type { Actor } from '../actor'

/* For tests: one case in Mexico with everything that documents hang on, and a user of every kind around it. */

export const now = new Date('2026-03-02T09:00:00Z')
const labels = { en: 'x', es: 'x', fr: 'x', pt: 'x' }

/** Writes the case; gives back the ids of its records and its people. */
export async function aCase(db: Db) {
  await db.insert(region).values([
    { code: 'lac', labels },
    { code: 'africa', labels },
  ])
  await db.insert(country).values([
    { code: 'MX', regionCode: 'lac' },
    { code: 'PE', regionCode: 'lac' },
    { code: 'GH', regionCode: 'africa' },
  ])
  const authority = await one(
    db
      .insert(institution)
      .values({ name: 'Instituto', nameKey: 'instituto', kind: 'national_government', countryCode: 'MX' })
      .returning({ id: institution.id }),
  )
  const otherAuthority = await one(
    db
      .insert(institution)
      .values({ name: 'Ministerio', nameKey: 'ministerio', kind: 'national_government', countryCode: 'PE' })
      .returning({ id: institution.id }),
  )
  const person = (name: string, role: Role, given: Partial<Actor> = {}) => someone(db, name, role, given)
  const people = {
    administrator: await person('administrator', 'administrator'),
    coordinator: await person('coordinator', 'coordinator', { regions: ['lac'] }),
    coordinatorElsewhere: await person('coordinatorElsewhere', 'coordinator', { regions: ['africa'] }),
    lead: await person('lead', 'officer', { regions: ['lac'] }),
    colleague: await person('colleague', 'officer', { regions: ['lac'] }),
    officerElsewhere: await person('officerElsewhere', 'officer', { regions: ['africa'] }),
    monitor: await person('monitor', 'me_officer'),
    observer: await person('observer', 'observer', { countries: ['MX'] }),
    observerElsewhere: await person('observerElsewhere', 'observer', { countries: ['GH'] }),
    focalPoint: await person('focalPoint', 'focal_point', { institutionId: authority }),
    otherFocalPoint: await person('otherFocalPoint', 'focal_point', { institutionId: otherAuthority }),
    expert: await person('expert', 'expert'),
  }
  const shared = {
    countryCode: 'MX',
    regionCode: 'lac',
    leadId: people.lead.id,
    createdAt: now,
    updatedAt: now,
  }
  const actionId = await one(
    db
      .insert(action)
      .values({
        ...shared,
        reference: 'ACT-2026-0001',
        name: 'Mexico',
        scope: 'national',
        status: 'implementation',
      })
      .returning({ id: action.id }),
  )
  const requestId = await one(
    db
      .insert(request)
      .values({
        ...shared,
        reference: 'REQ-2026-0001',
        status: 'consultation',
        institutionId: authority,
        receivedOn: '2026-01-12',
        title: 'Niñez migrante no acompañada',
        ask: 'Pedimos apoyo.',
        actionId,
      })
      .returning({ id: request.id }),
  )
  const activityId = await one(
    db
      .insert(activity)
      .values({
        actionId,
        number: '1',
        kind: 'workshop',
        title: 'Taller en Tapachula',
        status: 'reported',
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: activity.id }),
  )
  const resultId = await one(
    db
      .insert(result)
      .values({
        actionId,
        reference: 'RES-2026-0001',
        kind: 'handbook',
        title: 'Manual de prácticas',
        status: 'drafting',
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: result.id }),
  )
  return { people, authority, request: requestId, action: actionId, activity: activityId, result: resultId }
}
export type Case = Awaited<ReturnType<typeof aCase>>

/** Another authority that asks for the request of the case jointly with the one that leads it; gives back its focal point. */
export async function aJointAuthority(db: Db, requestId: number): Promise<Actor> {
  const institutionId = await one(
    db
      .insert(institution)
      .values({ name: 'Comisión', nameKey: 'comision', kind: 'refugee_commission', countryCode: 'MX' })
      .returning({ id: institution.id }),
  )
  await db.insert(requestInstitution).values({ requestId, institutionId, role: 'joint' })
  return someone(db, 'jointFocalPoint', 'focal_point', { institutionId })
}

async function someone(db: Db, name: string, role: Role, given: Partial<Actor>): Promise<Actor> {
  const id = await one(
    db
      .insert(user)
      .values({
        name,
        email: `${name}@example.org`.toLowerCase(),
        role,
        institutionId: given.institutionId ?? null,
      })
      .returning({ id: user.id }),
  )
  for (const countryCode of given.countries ?? [])
    await db.insert(userCountry).values({ userId: id, countryCode })
  return { id, name, role, locale: 'es', regions: [], countries: [], institutionId: null, ...given }
}

async function one(inserted: Promise<{ id: number }[]> | PromiseLike<{ id: number }[]>) {
  const [row] = await inserted
  if (!row) throw new Error('nothing was inserted')
  return row.id
}
