import { savedFigureLink } from '@/db/schema/saved-figure'
import { command } from '../command'
import { newSecret } from '../secrets'
import { ShareFigureInput } from './inputs'
import { savedFigurePolicy } from './policy'
import { anyTitle } from './row'
import { revokeLinks } from './stop-sharing'
import { lockVisibleFigure } from './visibility'

const DAY = 86_400_000

/**
 * Makes a link by which whoever holds it sees a figure for some days, as far as its maker may tell everybody; a link
 * from before is over. Gives back its path, which is shown once, and until when it works.
 */
export const shareFigure = command({
  policy: savedFigurePolicy,
  verb: 'share',
  input: ShareFigureInput,
  load: lockVisibleFigure,
  run: async (tx, { subject, input, actor, now }) => {
    await revokeLinks(tx, subject.id, now)
    const { secret, hash } = newSecret()
    const expiresAt = new Date(now.getTime() + input.days * DAY)
    await tx
      .insert(savedFigureLink)
      .values({ figureId: subject.id, hash, madeBy: actor.id, madeAt: now, expiresAt })
    return {
      value: { path: `/figure/${secret}`, expiresAt },
      event: { entityId: subject.id, details: { title: anyTitle(subject), days: input.days } },
    }
  },
})
