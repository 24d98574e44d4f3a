import { eq } from 'drizzle-orm'
import { institution } from '@/db/schema/institution'
import { command } from '../command'
import { notFound } from '../errors'
import { IdentifyInstitutionInput } from '../iati/inputs'
import { institutionPolicy } from './policy'

/** Says by which identifier of org-id.guide an institution is known in open data, or that there is none. */
export const identifyInstitution = command({
  policy: institutionPolicy,
  verb: 'identify',
  input: IdentifyInstitutionInput,
  load: async (tx, { id }) => {
    const [row] = await tx.select().from(institution).where(eq(institution.id, id)).for('update')
    if (!row) throw notFound()
    return { ...row, status: 'new' }
  },
  run: async (tx, { subject, input }) => {
    const orgIdentifier = input.orgIdentifier ?? null
    if (subject.orgIdentifier === orgIdentifier) return { value: undefined, event: null }
    await tx.update(institution).set({ orgIdentifier }).where(eq(institution.id, subject.id))
    return { value: undefined, event: { entityId: subject.id, details: { name: subject.name } } }
  },
})
