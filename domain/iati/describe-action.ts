import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { locales } from '@/db/enums'
import { action } from '@/db/schema/action'
import { actionLocation, actionShare, actionTag, actionWords } from '@/db/schema/open-data'
import { country } from '@/db/schema/reference'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { command } from '../command'
import { demandThere } from '../demand-there'
import { refuseStale } from '../stale'
import { descriptionOf, descriptionValues } from './description'
import { DescribeActionInput } from './inputs'

/** Says what an Action is tagged with, where it happens and what it is called in other languages. */
export const describeAction = command({
  policy: actionPolicy,
  verb: 'describe',
  input: DescribeActionInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    const { id, version } = input
    const before = descriptionValues(await descriptionOf(tx, id))
    await refuseStale(tx, 'action', subject, version, async () => before)
    const places = input.shares.map(({ place }) => place).filter((place) => /^[A-Z]/.test(place))
    await demandThere(tx, country.code, places, 'shares')
    const towns = input.locations.map(({ countryCode }) => countryCode)
    await demandThere(tx, country.code, towns, 'locations')
    await write(tx, id, input)
    const value = { reference: subject.reference }
    if (JSON.stringify(descriptionValues(await descriptionOf(tx, id))) === JSON.stringify(before))
      return { value, event: null }
    await tx
      .update(action)
      .set({ version: version + 1, updatedAt: now })
      .where(eq(action.id, id))
    return { value, event: { entityId: id } }
  },
})

async function write(tx: Tx, actionId: number, told: z.output<typeof DescribeActionInput>) {
  await tx
    .update(action)
    .set({ language: told.language ?? null })
    .where(eq(action.id, actionId))
  await tx.delete(actionTag).where(eq(actionTag.actionId, actionId))
  await tx.delete(actionShare).where(eq(actionShare.actionId, actionId))
  await tx.delete(actionLocation).where(eq(actionLocation.actionId, actionId))
  await tx.delete(actionWords).where(eq(actionWords.actionId, actionId))
  const tags: (typeof actionTag.$inferInsert)[] = [
    ...[...new Set(told.gcm)].map((code) => ({ actionId, vocabulary: 'gcm' as const, code })),
    ...[...new Set(told.sdgTargets)].map((code) => ({ actionId, vocabulary: 'sdg_target' as const, code })),
    ...told.sectors.map((each) => ({ actionId, vocabulary: 'dac_sector' as const, ...each })),
    ...told.markers.map(({ code, significance }) => ({
      actionId,
      vocabulary: 'policy_marker' as const,
      code,
      significance: Number(significance),
    })),
  ]
  if (tags.length > 0) await tx.insert(actionTag).values(tags)
  if (told.shares.length > 0)
    await tx.insert(actionShare).values(told.shares.map((each) => ({ actionId, ...each })))
  if (told.locations.length > 0)
    await tx
      .insert(actionLocation)
      .values(told.locations.map((each, at) => ({ actionId, position: at + 1, ...each })))
  const words = locales.flatMap((locale) => {
    const { title, description } = told.words[locale] ?? {}
    return title ? [{ actionId, locale, title, description }] : []
  })
  if (words.length > 0) await tx.insert(actionWords).values(words)
}
