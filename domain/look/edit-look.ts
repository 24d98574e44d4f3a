import { eq } from 'drizzle-orm'
import { programmeLogo } from '@/db/schema/publication'
import { programme } from '@/db/schema/reference'
import { command } from '../command'
import { demandThere } from '../demand-there'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { refuseStale } from '../stale'
import { EditLookInput } from './inputs'
import { lookValues } from './values'

/** Sets the colour and the logos of the programme's publications; refused when somebody saved in the meantime. */
export const editLook = command({
  policy: programmePolicy,
  verb: 'edit',
  input: EditLookInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const { version, colour, logos } = input
    await refuseStale(tx, 'programme', subject, version, async () => lookValues(subject.settings))
    for (const [at, { logoId }] of logos.entries())
      await demandThere(tx, programmeLogo.id, [logoId], `logos.${at}.logoId`)
    const look = { colour, logos: logos.map(({ logoId, alt }) => ({ id: logoId, alt })) }
    if (JSON.stringify(subject.settings.look) === JSON.stringify(look))
      return { value: undefined, event: null }
    await tx
      .update(programme)
      .set({ settings: { ...subject.settings, look }, version: version + 1 })
      .where(eq(programme.id, subject.id))
    return { value: undefined, event: { entityId: subject.id, details: { changed: ['look'] } } }
  },
})
