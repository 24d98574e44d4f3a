import { programmeLogo } from '@/db/schema/publication'
import { command } from '../command'
import { DomainError } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { AddLogoInput } from './inputs'
import { readLogo } from './read-logo'

/** Why a file is no logo, by its key of `fieldErrors`: for the field, and as a sentence where there is none. */
export const wrongLogo = (key: string) => new DomainError('invalid', `fieldErrors.${key}`, {}, { data: key })

/** Takes in a logo, which then can be chosen for the covers of publications. Gives back its id, type and size. */
export const addLogo = command({
  policy: programmePolicy,
  verb: 'addLogo',
  input: AddLogoInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor, now }) => {
    const logo = readLogo(Buffer.from(input.data, 'base64'))
    if ('wrong' in logo) throw wrongLogo(logo.wrong)
    const [made] = await tx
      .insert(programmeLogo)
      .values({ ...logo, addedBy: actor.id, addedAt: now })
      .returning({ id: programmeLogo.id })
    const { id } = made as { id: number }
    return {
      value: { id, type: logo.type, size: logo.bytes.length },
      event: { entityId: subject.id, details: { format: logo.type.toUpperCase() } },
    }
  },
})
