import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { letter } from '@/db/schema/notification'
import { registration } from '@/db/schema/registration'
import { opinion } from '@/db/schema/request'
import { emptyAccounts, emptyEvents, emptyLetters, without, wordsOf } from './anonymise'
import { casesNaming, emptyCases } from './empty-cases'
import { accountPseudonym, redacted } from './pseudonym'

/* What says who somebody is without being about a person on record: accounts, registrations, opinions by letter. */

type Named = { id: number; name: string; email: string; phone: string | null }
const noRecords = { person: [], activity: [], user: [], certificate: [], registration: [], request: [] }

/**
 * Empties a closed account, in the caller's transaction, with what requests and registrations hold of its holder by its
 * address: what was done with it was done by nobody who can be named. The account and its events stay.
 */
export async function anonymiseAccount(tx: Tx, account: Named, now: Date) {
  const { id, name } = account
  const words = wordsOf([], [account])
  const addresses = [account.email.toLowerCase()]
  const her = { addresses, users: [id], institutions: [], names: [name] }
  const cases = await casesNaming(tx, her)
  await emptyEvents(tx, { id, words, records: { ...noRecords, user: [id], ...cases } })
  await emptyCases(tx, { her, now, clean: (text) => without(text, words) as string | null })
  await emptyLetters(tx, addresses, [id])
  await emptyAccounts(tx, [id], addresses, accountPseudonym(id))
}

/** Takes who asked out of a registration; that it was asked for, by which authority, and refused stays. */
export async function anonymiseRegistration(tx: Tx, asked: Named) {
  const { id } = asked
  const words = wordsOf([], [asked])
  await emptyEvents(tx, { id, words, records: { ...noRecords, registration: [id] } })
  // Whoever asked again and was let in keeps her letters and her reports.
  await tx
    .update(letter)
    .set({ address: redacted, params: {}, trouble: null })
    .where(
      and(
        isNotNull(letter.sentAt),
        inArray(letter.kind, ['registration_received', 'registration_refused']),
        sql`lower(${letter.address}) = ${asked.email.toLowerCase()}`,
      ),
    )
  const [row] = await tx
    .select({ reason: registration.reason, answer: registration.answer })
    .from(registration)
    .where(eq(registration.id, id))
  await tx
    .update(registration)
    .set({
      name: redacted,
      function: redacted,
      email: `registration-${id}@anonymised.invalid`,
      phone: null,
      reason: without(row?.reason ?? null, words) as string | null,
      answer: without(row?.answer ?? null, words) as string | null,
    })
    .where(eq(registration.id, id))
  await tx.execute(sql`update history.registration set name = ${redacted}, function = ${redacted},
    email = 'registration-' || id || '@anonymised.invalid', phone = null, reason = null, answer = null where id = ${id}`)
}

/** Takes out of an opinion to whom it went and who gave it; the service, its stance and its comments stay. */
export async function anonymiseOpinion(
  tx: Tx,
  asked: { id: number; requestId: number; email: string | null; answeredByName: string | null },
) {
  const { id, requestId, email, answeredByName } = asked
  const words = wordsOf([], [{ name: answeredByName ?? '', email, phone: null }])
  if (words.length > 0) await emptyEvents(tx, { id, words, records: { ...noRecords, request: [requestId] } })
  const answered = sql`case when answered_by_name is not null then ${redacted} end`
  await tx
    .update(opinion)
    .set({ email: null, linkHashes: [], answeredByName: answered })
    .where(eq(opinion.id, id))
  await tx.execute(sql`update history.opinion set email = null, link_hashes = '{}', answered_by_name = ${answered}
    where id = ${id}`)
}
