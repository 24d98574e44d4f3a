import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity, deployment } from '@/db/schema/activity'
import { batch } from '@/db/schema/batch'
import { type CertificateFacts, certificate } from '@/db/schema/certificate'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { now } from '../documents/a-case'
import { newCode } from './new-code'

/* For tests: certificates on a case. */

export const someFacts: CertificateFacts = {
  givenNames: 'Inés',
  familyNames: 'Rojas Paz',
  activity: {
    title: 'Taller',
    kind: 'workshop',
    startsOn: '2026-02-10',
    endsOn: '2026-02-11',
    place: 'Tapachula',
    countryCode: 'MX',
    mode: 'on_site',
  },
  action: { name: 'Mexico II', reference: 'ACT-2026-0001' },
  programme: { name: 'P', fullName: 'Programme' },
  days: 2,
  ofDays: 2,
  signature: { name: 'Marta Lindqvist', function: 'Head', line: 'Brussels' },
}

type Given = { action: number; activity: number; participationId: number; expertId: number; lead: number }

/**
 * Lets the trainee of the case complete its activity, and adds an activity with a certificate that was not sent, and
 * one on whose certificates a worker is at work. The expert of the case is on both.
 */
export async function someCertificates(db: Db, given: Given) {
  const [{ settings } = { settings: null }] = await db
    .select({ settings: programme.settings })
    .from(programme)
  if (settings) await db.update(programme).set({ settings: { ...settings, signature: signature() } })
  await db.update(activity).set({ completionRate: 0.5 }).where(eq(activity.id, given.activity))
  await db.insert(attendance).values({ participationId: given.participationId, day: '2026-02-11' })
  const withCertificate = await another(db, given, '0.1')
  const [somebody] = await db
    .insert(person)
    .values({
      givenNames: someFacts.givenNames,
      familyNames: someFacts.familyNames,
      nameKey: 'rojas paz ines',
      sortedNameKey: 'ines paz rojas',
      email: 'ines.rojas@example.org',
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: person.id })
  const [seat] = await db
    .insert(participation)
    .values({ activityId: withCertificate, personId: (somebody as { id: number }).id, createdAt: now })
    .returning({ id: participation.id })
  const [made] = await db
    .insert(certificate)
    .values({
      code: newCode(),
      activityId: withCertificate,
      participationId: seat?.id,
      locale: 'es',
      facts: someFacts,
      credential: 'x.y.z',
      issuedAt: now,
    })
    .returning({ id: certificate.id })
  const atWork = await another(db, given, '0')
  const [begun] = await db
    .insert(batch)
    .values({
      kind: 'certificates',
      activityId: atWork,
      askedBy: given.lead,
      input: { task: 'issue', ids: [1] },
      total: 1,
      askedAt: now,
    })
    .returning({ id: batch.id })
  return {
    certificateId: (made as { id: number }).id,
    withCertificate,
    atWork,
    batchId: (begun as { id: string }).id,
  }
}

const signature = () => ({ name: 'Marta Lindqvist', function: 'Head', line: 'Brussels' })

async function another(db: Db, { action: actionId, expertId }: Given, number: string) {
  const [row] = await db
    .insert(activity)
    .values({
      actionId,
      number,
      kind: 'workshop',
      title: `Taller ${number}`,
      status: 'held',
      startsOn: '2026-02-10',
      endsOn: '2026-02-11',
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: activity.id })
  const id = (row as { id: number }).id
  await db.insert(deployment).values({ activityId: id, personId: expertId })
  return id
}
