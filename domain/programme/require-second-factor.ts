import { eq } from 'drizzle-orm'
import { roles } from '@/db/enums'
import { programme } from '@/db/schema/reference'
import { command } from '../command'
import { SecondFactorRolesInput } from '../users/inputs'
import { lockProgramme } from './lock-programme'
import { programmePolicy } from './policy'

/** Says which roles may not work without a second factor; whoever has none is led to set one up first. */
export const requireSecondFactor = command({
  policy: programmePolicy,
  verb: 'requireSecondFactor',
  input: SecondFactorRolesInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    const before = subject.settings.secondFactorRoles ?? []
    const wanted = roles.filter((role) => input.roles.includes(role))
    const value = { roles: wanted }
    if (String(before) === String(wanted)) return { value, event: null }
    const settings = { ...subject.settings, secondFactorRoles: wanted }
    await tx.update(programme).set({ settings }).where(eq(programme.id, 1))
    return { value, event: { entityId: subject.id, details: { roles: wanted } } }
  },
})
