import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { enqueue } from '@/db/queue'
import { publication } from '@/db/schema/open-data'
import { command } from '../command'
import { conflict } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { checkSettings } from './checks'

/** After so long a publishing that has not ended is taken for one that never will. */
const givenUpAfter = 60 * 60_000

/**
 * Asks for the open data to be published: a job checks and writes it. Gives back the id of the publication. Throws
 * `conflict` while the settings are not in order or another publishing is under way.
 */
export const askPublishing = command({
  policy: programmePolicy,
  verb: 'publishOpenData',
  input: z.object({}),
  load: lockProgramme,
  run: async (tx, { subject, actor, now }) => {
    if (checkSettings(subject.settings.openData).some(({ isError }) => isError))
      throw conflict('openDataNotReady')
    const open = await tx
      .select()
      .from(publication)
      .where(inArray(publication.status, ['waiting', 'running']))
    for (const one of open) {
      if (now.getTime() - one.askedAt.getTime() < givenUpAfter) throw conflict('publishingUnderWay')
      await tx.update(publication).set({ status: 'failed', endedAt: now }).where(eq(publication.id, one.id))
    }
    const [row] = await tx
      .insert(publication)
      .values({ status: 'waiting', askedBy: actor.id, askedAt: now })
      .returning({ id: publication.id })
    const id = row?.id as number
    await enqueue(tx, 'publish', { publicationId: id })
    return { value: { id }, event: { entityId: subject.id } }
  },
})
