import type { z } from 'zod'
import { type Command, type Context, command, parse, type Ruled } from '../command'
import { conflict, DomainError, invalidField } from '../errors'
import { requiredText } from '../inputs'
import { demand } from '../policy'
import { nextReference } from '../reference'
import { localDay } from '../time-zone'
import { eyesOf } from './eyes'
import { at, beginEdition, momentOf, type TryOut } from './freezing'
import { FreezeReportInput } from './inputs'
import { editionPolicy, newEdition } from './policy'
import { countriesOf, regionsOf } from './where-it-looks'

type Frozen = { id: number; reference: string }

const freeze = command({
  policy: editionPolicy,
  verb: 'freeze',
  input: FreezeReportInput.extend({ title: requiredText(1000) }),
  load: async () => newEdition,
  run: async (tx, { input, actor, now }) => {
    const { kind, scope, audience, places, title } = input
    const reference = await nextReference(tx, 'EDN', localDay(now))
    const id = await beginEdition(tx, {
      reference,
      kind,
      scope,
      title,
      audience,
      countries: audience === 'readers' ? await countriesOf(tx, places) : [],
      regions: audience === 'team' ? await regionsOf(tx, actor, { kind, scope }) : null,
      asOf: momentOf(input.asOf, now),
      frozenBy: actor.id,
      frozenAt: now,
    })
    const value: Frozen = { id, reference }
    return { value, event: { entityId: id, details: { reference, title, version: 1, audience } } }
  },
})

/**
 * Makes the command that freezes a report as it is now, or as it was at the end of a day: for the team, or for readers
 * with the eyes of an observer of the countries that are chosen. A job makes its documents, of that moment all the
 * same. Gives back its id and reference. Throws as the report does, and `invalid` where it is not there for those
 * readers.
 */
export function freezeReport(tryOut: TryOut): Command<z.input<typeof FreezeReportInput>, Frozen> & Ruled {
  return Object.assign(
    async (context: Context, raw: z.input<typeof FreezeReportInput>) => {
      const input = parse(FreezeReportInput, raw)
      demand(editionPolicy, context.actor, 'freeze', newEdition)
      const { title } = await tryOut(at(context, momentOf(input.asOf, context.now)), input)
      if (input.audience === 'readers') await demandThere(context, input, tryOut)
      else await demandTeams(context, input, tryOut)
      return freeze(context, { ...input, title })
    },
    { entity: freeze.entity, verb: freeze.verb, input: FreezeReportInput },
  )
}

/** Throws `invalid` where the report does not exist for an observer of the countries that are chosen. */
export async function demandThere(
  context: Context,
  { asOf, places, ...asked }: Pick<z.output<typeof FreezeReportInput>, 'kind' | 'scope' | 'asOf' | 'places'>,
  tryOut: TryOut,
) {
  const countries = await countriesOf(context.db, places)
  const actor = eyesOf({ audience: 'readers', countries, regions: null }, context.actor.locale)
  try {
    await tryOut({ ...at(context, momentOf(asOf, context.now)), actor }, asked)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'invalid') throw error
    throw invalidField('places', 'notForThoseReaders')
  }
}

/** Throws `conflict` where the team does not see what whoever freezes it does, such as a figure of her own. */
async function demandTeams(
  context: Context,
  { asOf, scope, kind }: Pick<z.output<typeof FreezeReportInput>, 'kind' | 'scope' | 'asOf'>,
  tryOut: TryOut,
) {
  const regions = await regionsOf(context.db, context.actor, { kind, scope })
  const actor = eyesOf({ audience: 'team', countries: [], regions }, context.actor.locale)
  try {
    await tryOut({ ...at(context, momentOf(asOf, context.now)), actor }, { kind, scope })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'invalid') throw error
    throw conflict('editionNotForTeam')
  }
}
