import { eq } from 'drizzle-orm'
import { insertRows, takeIds } from '@/db/bulk'
import type { Tx } from '@/db/client'
import { locales } from '@/db/enums'
import { enqueueAll } from '@/db/queue'
import { activity } from '@/db/schema/activity'
import { letter } from '@/db/schema/notification'
import { answerLink, questionnaire } from '@/db/schema/questionnaire'
import type { LetterParams } from '../letters/params'
import { newSecret } from '../secrets'
import { seatsToWrite } from './whom-to-ask'

type Form = Pick<typeof questionnaire.$inferSelect, 'id' | 'activityId' | 'closesOn' | 'askedAt'>

/**
 * Writes a letter with a link of its own to everybody who is to be asked, or reminded, in the first language of the
 * activity that Minga speaks. The link of an earlier letter stays good. All of them in a few statements, so that a
 * long roster keeps nobody waiting. Gives back how many letters there are.
 */
export async function writeLinks(
  tx: Tx,
  form: Form,
  how: { reminder: boolean; byItself: boolean },
  now: Date,
): Promise<number> {
  const seats = await seatsToWrite(tx, form, how)
  const stamp = how.reminder ? { remindedAt: now } : { askedAt: form.askedAt ?? now }
  await tx.update(questionnaire).set(stamp).where(eq(questionnaire.id, form.id))
  if (seats.length === 0) return 0
  const [about] = await tx
    .select({ title: activity.title, languages: activity.languages })
    .from(activity)
    .where(eq(activity.id, form.activityId))
  if (!about) throw new Error(`the activity ${form.activityId} is gone`)
  const locale =
    locales.find((known) => known === about.languages.find((each) => locales.includes(each as never))) ?? 'en'
  const secrets = seats.map(() => newSecret())
  const ids = await takeIds(tx, letter, seats.length)
  await insertRows(
    tx,
    answerLink,
    seats.map(({ participationId }, at) => ({
      hash: secrets[at]?.hash as string,
      questionnaireId: form.id,
      participationId,
      madeAt: now,
      used: false,
    })) as never,
  )
  const letters = seats.map(({ address, name }, at) => {
    const params: LetterParams['questionnaire_asked'] = {
      name,
      title: about.title,
      path: `/answer/${secrets[at]?.secret}`,
      until: form.closesOn ?? '',
    }
    return {
      id: ids[at] as number,
      kind: how.reminder ? ('questionnaire_reminder' as const) : ('questionnaire_asked' as const),
      userId: null,
      address,
      locale,
      params,
      madeAt: now,
    }
  })
  await insertRows(tx, letter, letters)
  await enqueueAll(
    tx,
    'letter',
    ids.map((letterId) => ({ letterId })),
  )
  return seats.length
}
