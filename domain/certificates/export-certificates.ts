import { and, asc, eq } from 'drizzle-orm'
import { certificate } from '@/db/schema/certificate'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { command } from '../command'
import { visibleSeats } from '../rosters/visibility'
import { ExportCertificatesInput } from './inputs'
import { recordOf } from './record-of'

/**
 * Gives out the good certificates of an activity, as far as the actor may read their names, by name, and writes down
 * who took them (brief, "Data protection").
 */
export const exportCertificates = command({
  policy: activityPolicy,
  verb: 'exportRoster',
  input: ExportCertificatesInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, actor, now }) => {
    const rows = await tx
      .select({
        code: certificate.code,
        locale: certificate.locale,
        facts: certificate.facts,
        issuedAt: certificate.issuedAt,
      })
      .from(certificate)
      .innerJoin(participation, eq(participation.id, certificate.participationId))
      .innerJoin(person, eq(person.id, participation.personId))
      .where(
        and(eq(certificate.activityId, subject.id), eq(certificate.status, 'issued'), visibleSeats(actor)),
      )
      .orderBy(asc(person.nameKey), asc(certificate.id))
    await recordOf(tx, subject, 'exportCertificates', { actorId: actor.id, at: now, count: rows.length })
    return { value: rows, event: null }
  },
})
