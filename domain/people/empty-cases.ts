import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registration } from '@/db/schema/registration'
import { opinion, request } from '@/db/schema/request'
import { aboutHer, type Called } from './held-on-cases'
import { redacted } from './pseudonym'

/** The cases that call her by address or name now: the ids of their registrations and requests. */
export async function casesNaming(tx: Tx, her: Called) {
  const registrations = await tx
    .select({ id: registration.id })
    .from(registration)
    .where(aboutHer.registration(her))
  const requests = await tx
    .select({ id: request.id })
    .from(request)
    .where(sql`${aboutHer.focalPoint(her)} or ${aboutHer.signatory(her)}
      or ${request.id} in (select request_id from opinion where ${aboutHer.opinion(her)})`)
  return { registration: registrations.map(({ id }) => id), request: requests.map(({ id }) => id) }
}

/**
 * Takes her out of what cases hold of her by address or name, now and before (see held-on-cases.ts); an account that she
 * asked for and that nobody decided on is given to nobody. `clean` takes her names out of a text.
 */
export async function emptyCases(
  tx: Tx,
  { her, now, clean }: { her: Called; now: Date; clean: (text: string | null) => string | null },
) {
  const asked = await tx
    .select({ id: registration.id, reason: registration.reason, answer: registration.answer })
    .from(registration)
    .where(aboutHer.registration(her))
  const waiting = sql`${registration.status} = 'waiting'`
  for (const { id, reason, answer } of asked)
    await tx
      .update(registration)
      .set({
        name: redacted,
        function: redacted,
        email: `registration-${id}@anonymised.invalid`,
        phone: null,
        reason: clean(reason),
        answer: clean(answer),
        status: sql`case when ${waiting} then 'refused' else ${registration.status} end`,
        decidedAt: sql`case when ${waiting} then ${now.toISOString()}::timestamptz else ${registration.decidedAt} end`,
      })
      .where(inArray(registration.id, [id]))
  // Signatures first: they are found by the focal point's address too.
  const saved = { version: sql`${request.version} + 1` }
  await tx
    .update(request)
    .set({ signatory: redacted, ...saved })
    .where(aboutHer.signatory(her))
  await tx
    .update(request)
    .set({
      focalPointName: redacted,
      focalPointFunction: null,
      focalPointEmail: null,
      focalPointPhone: null,
      ...saved,
    })
    .where(aboutHer.focalPoint(her))
  await tx
    .update(opinion)
    .set({
      email: null,
      linkHashes: [],
      answeredByName: sql`case when ${opinion.answeredByName} is not null then ${redacted} end`,
    })
    .where(aboutHer.opinion(her))

  await tx.execute(sql`update history.registration set name = ${redacted}, function = ${redacted},
      email = 'registration-' || id || '@anonymised.invalid', phone = null, reason = null, answer = null
    where ${aboutHer.registration(her)}`)
  await tx.execute(sql`update history.request set signatory = ${redacted} where ${aboutHer.signatory(her)}`)
  await tx.execute(sql`update history.request set focal_point_name = ${redacted}, focal_point_function = null,
      focal_point_email = null, focal_point_phone = null
    where ${aboutHer.focalPoint(her)}`)
  await tx.execute(sql`update history.opinion set email = null, link_hashes = '{}',
      answered_by_name = case when answered_by_name is not null then ${redacted} end
    where ${aboutHer.opinion(her)}`)
}
