import { asc, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { scheduleRecipient } from '@/db/schema/schedule'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import type { Context } from '../command'
import { demandThere } from '../editions/freeze-report'
import type { TryOut } from '../editions/freezing'
import { mayRead } from '../editions/may-read'
import { countriesOf, regionsOf } from '../editions/where-it-looks'
import { invalidField } from '../errors'
import { localDay } from '../time-zone'
import { actorById } from '../users/queries'
import { readAddresses } from './addresses'
import { longest, periodBefore, scopeOn } from './calendar'
import type { AddScheduleInput } from './inputs'

export type ScheduleFields = z.output<typeof AddScheduleInput>

/**
 * Tries the report of a schedule as a run of today would make it. Throws as the report does, and `invalid` for a period
 * that it does not know, a day that its turns do not have, and readers for whom it is not there.
 */
export async function demandMakeable(context: Context, input: ScheduleFields, tryOut: TryOut) {
  const { kind, period, rhythm, day, audience, places } = input
  if (day > longest[rhythm]) throw invalidField('day', 'numberTooLarge')
  const scope = scopeOn(input, localDay(context.now))
  const { fields } = await tryOut(context, { kind, scope })
  if (Object.keys(periodBefore(period, '2026-01-01', kind)).some((field) => !fields.includes(field)))
    throw invalidField('period', 'choose')
  if (audience === 'readers') await demandThere(context, { kind, scope, places, asOf: undefined }, tryOut)
}

/** What a schedule keeps of what was typed. Throws `invalid` for a place that there isn't. */
export async function rowOf(tx: Tx, input: ScheduleFields) {
  const { title, kind, scope, period, rhythm, day, audience, format } = input
  const countries = audience === 'readers' ? await countriesOf(tx, input.places) : []
  return { title, kind, scope, period, rhythm, day, audience, countries, format }
}

/**
 * To whom a schedule goes. Throws `invalid` for an account that is closed or may not read its report, and for addresses
 * without an account where it is the team's: what is sent to them is for readers.
 */
export async function recipientsOf(tx: Tx, owner: Actor, input: ScheduleFields, countries: string[]) {
  const addresses = readAddresses(input.addresses, input.addressLocale)
  if (addresses.length > 0 && input.audience === 'team') throw invalidField('addresses', 'onlyForReaders')
  const regions = input.audience === 'team' ? await regionsOf(tx, owner, input) : null
  const forWhom = { audience: input.audience, countries, regions, frozenBy: owner.id }
  for (const id of input.people) {
    const actor = await actorById(tx, id)
    if (!actor || !mayRead(actor, forWhom)) throw invalidField('people', 'mayNotRead')
  }
  const accounts = await tx
    .select({ id: user.id })
    .from(user)
    .where(inArray(user.id, input.people))
    .orderBy(asc(user.id))
  return [
    ...accounts.map(({ id }) => ({ userId: id, address: null, locale: null })),
    ...addresses.map(({ address, locale }) => ({ userId: null, address, locale })),
  ]
}

/** Writes down to whom a schedule goes, in the place of whom it went to before. */
export async function putRecipients(
  tx: Tx,
  scheduleId: number,
  recipients: Awaited<ReturnType<typeof recipientsOf>>,
) {
  if (recipients.length > 0)
    await tx.insert(scheduleRecipient).values(recipients.map((one) => ({ ...one, scheduleId })))
}
