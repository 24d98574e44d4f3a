import { eq } from 'drizzle-orm'
import { type ProgrammeSettings, programme } from '@/db/schema/reference'
import { command } from '../command'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { refuseStale } from '../stale'
import { EditSignatureInput } from './inputs'

/** Says who signs the certificates that are issued from now on; refused when somebody saved in the meantime. */
export const editSignature = command({
  policy: programmePolicy,
  verb: 'edit',
  input: EditSignatureInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    await refuseStale(tx, 'programme', subject, input.version, async () => signatureValues(subject.settings))
    const signature = {
      name: input.signatureName,
      function: input.signatureFunction,
      line: input.signatureLine,
    }
    if (JSON.stringify(subject.settings.signature) === JSON.stringify(signature))
      return { value: undefined, event: null }
    await tx
      .update(programme)
      .set({ settings: { ...subject.settings, signature }, version: input.version + 1 })
      .where(eq(programme.id, subject.id))
    return { value: undefined, event: { entityId: subject.id, details: { changed: ['signature'] } } }
  },
})

/** Who signs, as its form holds it. */
export const signatureValues = ({ signature }: Pick<ProgrammeSettings, 'signature'>) => ({
  signatureName: signature?.name ?? '',
  signatureFunction: signature?.function ?? '',
  signatureLine: signature?.line ?? '',
})
