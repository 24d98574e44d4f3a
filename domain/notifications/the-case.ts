import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Entity } from '@/db/enums'
import { action, actionTeam } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { followUp } from '@/db/schema/follow-up'
import { publicationText, publicationTextVersion } from '@/db/schema/publication'
import { registration } from '@/db/schema/registration'
import { request, requestInstitution } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { schedule } from '@/db/schema/schedule'
import { webhook } from '@/db/schema/webhook'
import { placeOf } from '../publication/parts'

/** What a notification needs to know of the case that an event is about. */
export type TheCase = {
  regionCode: string
  leadId: number | null
  teamIds: number[]
  /**
   * The authorities that asked, each with the reference of its request, which is its page in the portal, and whether it
   * asks jointly with another that leads.
   */
  asked: { institutionId: number; reference: string; jointly: boolean }[]
  /** Its page for the team. */
  page: string
  /** What the sentence is filled with. */
  values: Record<string, string>
}

/** Reads the case of an event; null where there is none. */
export async function theCase(tx: Tx, entity: Entity, id: number): Promise<TheCase | null> {
  switch (entity) {
    case 'request':
      return ofRequest(tx, id)
    case 'action':
      return ofAction(tx, id, (found) => ({
        page: `/actions/${found.reference}`,
        values: { title: found.name, actionStatus: found.status },
      }))
    case 'activity':
      return ofActivity(tx, id)
    case 'result':
      return ofResult(tx, id)
    case 'follow_up':
      return ofFollowUp(tx, id)
    case 'registration':
      return ofRegistration(tx, id)
    case 'webhook':
      return ofWebhook(tx, id)
    case 'publication_text':
      return ofPublicationText(tx, id)
    case 'schedule':
      return ofSchedule(tx, id)
    case 'person':
    case 'user':
    case 'institution':
    case 'meeting':
    case 'programme':
    case 'question':
    case 'questionnaire':
    case 'certificate':
    case 'saved_figure':
    case 'edition':
      return null
  }
}

async function ofRequest(tx: Tx, id: number): Promise<TheCase | null> {
  const [found] = await tx.select().from(request).where(eq(request.id, id))
  if (!found?.reference) return null
  return {
    regionCode: found.regionCode,
    leadId: found.leadId,
    teamIds: found.actionId === null ? [] : await teamOf(tx, found.actionId),
    asked: await askedBy(tx, eq(request.id, id)),
    page: `/requests/${found.reference}`,
    values: { reference: found.reference, title: found.title, requestStatus: found.status },
  }
}

type FoundAction = { reference: string; name: string; status: string }

async function ofAction(
  tx: Tx,
  id: number,
  told: (found: FoundAction) => Pick<TheCase, 'page' | 'values'>,
): Promise<TheCase | null> {
  const [found] = await tx.select().from(action).where(eq(action.id, id))
  if (!found) return null
  const { page, values } = told(found)
  return {
    regionCode: found.regionCode,
    leadId: found.leadId,
    teamIds: await teamOf(tx, id),
    asked: await askedBy(tx, eq(request.actionId, id)),
    page,
    values: { reference: found.reference, action: found.name, ...values },
  }
}

async function ofActivity(tx: Tx, id: number) {
  const [found] = await tx.select().from(activity).where(eq(activity.id, id))
  if (!found) return null
  return ofAction(tx, found.actionId, () => ({
    page: `/activities/${id}`,
    values: {
      activity: found.title,
      title: found.title,
      activityStatus: found.status,
      startsOn: found.startsOn ?? '',
    },
  }))
}

async function ofResult(tx: Tx, id: number) {
  const [found] = await tx.select().from(result).where(eq(result.id, id))
  if (!found) return null
  return ofAction(tx, found.actionId, () => ({
    page: `/results/${found.reference}`,
    values: { result: found.title, title: found.title, resultStatus: found.status },
  }))
}

async function ofFollowUp(tx: Tx, id: number) {
  const [found] = await tx.select().from(followUp).where(eq(followUp.id, id))
  if (!found) return null
  return ofAction(tx, found.actionId, ({ reference }) => ({
    page: `/actions/${reference}`,
    values: { months: String(found.months) },
  }))
}

async function ofRegistration(tx: Tx, id: number): Promise<TheCase | null> {
  const [found] = await tx.select().from(registration).where(eq(registration.id, id))
  if (!found) return null
  return {
    regionCode: found.regionCode,
    leadId: null,
    teamIds: [],
    asked: [],
    page: `/registrations/${found.key}`,
    values: { authority: found.authority },
  }
}

async function ofWebhook(tx: Tx, id: number): Promise<TheCase | null> {
  const [found] = await tx.select().from(webhook).where(eq(webhook.id, id))
  if (!found) return null
  return {
    regionCode: '',
    leadId: null,
    teamIds: [],
    asked: [],
    page: `/settings/webhooks/${id}`,
    values: { title: found.description },
  }
}

/** A text is carried by whoever wrote the last version of it. */
async function ofPublicationText(tx: Tx, id: number): Promise<TheCase | null> {
  const [found] = await tx
    .select({ text: publicationText, name: action.name, reference: action.reference })
    .from(publicationText)
    .leftJoin(action, eq(action.id, publicationText.actionId))
    .where(eq(publicationText.id, id))
  if (!found) return null
  const [last] = await tx
    .select({ madeBy: publicationTextVersion.madeBy })
    .from(publicationTextVersion)
    .where(eq(publicationTextVersion.textId, id))
    .orderBy(desc(publicationTextVersion.number))
    .limit(1)
  const { regionCode, section, locale, status } = found.text
  return {
    regionCode,
    leadId: last?.madeBy ?? null,
    teamIds: [],
    asked: [],
    page: `/reports/texts/${regionCode}/${placeOf(section, found.reference)}?language=${locale}`,
    values: { section, title: found.name ?? '', language: locale, textStatus: status },
  }
}

/** What the programme does as a whole is nobody's case. */
async function ofSchedule(tx: Tx, id: number): Promise<TheCase | null> {
  const [found] = await tx.select({ title: schedule.title }).from(schedule).where(eq(schedule.id, id))
  if (!found) return null
  return {
    regionCode: '',
    leadId: null,
    teamIds: [],
    asked: [],
    page: `/reports/schedules/${id}`,
    values: { title: found.title },
  }
}

async function teamOf(tx: Tx, actionId: number) {
  const rows = await tx
    .select({ userId: actionTeam.userId })
    .from(actionTeam)
    .where(eq(actionTeam.actionId, actionId))
  return rows.map(({ userId }) => userId)
}

/** The latest of some requests of each authority: of those that lead them, and of those that only ask jointly. */
async function askedBy(tx: Tx, which: SQL): Promise<TheCase['asked']> {
  const leading = await tx
    .selectDistinctOn([request.institutionId], {
      institutionId: request.institutionId,
      reference: request.reference,
    })
    .from(request)
    .where(which)
    .orderBy(request.institutionId, desc(request.id))
  const joint = await tx
    .selectDistinctOn([requestInstitution.institutionId], {
      institutionId: requestInstitution.institutionId,
      reference: request.reference,
    })
    .from(requestInstitution)
    .innerJoin(request, eq(request.id, requestInstitution.requestId))
    .where(and(which, eq(requestInstitution.role, 'joint')))
    .orderBy(requestInstitution.institutionId, desc(request.id))
  const leads = new Set(leading.map(({ institutionId }) => institutionId))
  return [
    ...leading.map((each) => ({ ...each, jointly: false })),
    ...joint
      .filter(({ institutionId }) => !leads.has(institutionId))
      .map((each) => ({ ...each, jointly: true })),
  ].flatMap(({ reference, ...each }) => (reference ? [{ ...each, reference }] : []))
}
