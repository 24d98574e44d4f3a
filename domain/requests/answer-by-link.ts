import { arrayContains, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { opinion, request } from '@/db/schema/request'
import { record } from '../audit/record'
import { parse } from '../command'
import { conflict, notFound } from '../errors'
import { theProgramme } from '../reference'
import { hashOf } from '../secrets'
import { AnswerByLinkInput } from './inputs'
import { answeringStatuses } from './status'

/**
 * What whoever holds the link of an opinion may read: the question, what the request says in a few words (`about`), and
 * her own answer. Nothing of what the team or other services think of it. Once no answer is taken any more, the link
 * shows nothing of the request either, only what was answered: letters lie about for years. Null for a link that is none.
 */
export async function opinionByLink(db: Db | Tx, secret: string) {
  const [found] = await db
    .select({
      service: opinion.service,
      dueOn: opinion.dueOn,
      locale: opinion.locale,
      stance: opinion.stance,
      comments: opinion.comments,
      answeredAt: opinion.answeredAt,
      answeredByName: opinion.answeredByName,
      status: request.status,
      about: {
        reference: request.reference,
        title: request.title,
        countryCode: request.countryCode,
        receivedOn: request.receivedOn,
        ask: request.ask,
        objective: request.objective,
        authority: institution.name,
      },
    })
    .from(opinion)
    .innerJoin(request, eq(request.id, opinion.requestId))
    .innerJoin(institution, eq(institution.id, request.institutionId))
    .where(arrayContains(opinion.linkHashes, [hashOf(secret)]))
  if (!found) return null
  const { status, about, ...told } = found
  const { fullName } = await theProgramme(db)
  return { ...told, programme: fullName, about: isAnswering(status) ? about : null }
}
export type OpinionByLink = NonNullable<Awaited<ReturnType<typeof opinionByLink>>>

const isAnswering = (status: string) => answeringStatuses.some((open) => open === status)

/**
 * A service answers by its link; until the request is decided it may answer anew. Throws `invalid`, `not_found` for
 * a link that is none, and `conflict` once the request is decided.
 */
export async function answerByLink({ db, now }: { db: Db; now: Date }, raw: unknown) {
  const input = parse(AnswerByLinkInput, raw)
  await db.transaction(async (tx) => {
    const [asked] = await tx
      .select({ id: opinion.id, service: opinion.service, requestId: opinion.requestId })
      .from(opinion)
      .where(arrayContains(opinion.linkHashes, [hashOf(input.secret)]))
    if (!asked) throw notFound()
    // The request first, as every command on it does.
    const [about] = await tx
      .select({ status: request.status })
      .from(request)
      .where(eq(request.id, asked.requestId))
      .for('update')
    if (!about || !isAnswering(about.status)) throw conflict('opinionClosed')
    await tx
      .update(opinion)
      .set({
        stance: input.stance,
        comments: input.comments ?? null,
        answeredAt: now,
        answeredByName: input.name,
        recordedBy: null,
      })
      .where(eq(opinion.id, asked.id))
    await record(tx, {
      entity: 'request',
      entityId: asked.requestId,
      verb: 'giveOpinion',
      actorId: null,
      at: now,
      details: { service: asked.service, stance: input.stance },
    })
  })
}
