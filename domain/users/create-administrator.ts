import { z } from 'zod'
import type { Db } from '@/db/client'
import { user } from '@/db/schema/user'
import { record } from '../audit/record'
import { parse } from '../command'
import { invalidField } from '../errors'
import { requiredText } from '../inputs'
import { hashPassword } from './password'

export const CreateAdministratorInput = z.object({
  email: requiredText(320).pipe(z.email({ error: 'invalidEmail' })),
  name: requiredText(200),
  password: z.string({ error: 'required' }).min(12, { error: 'tooShort' }).max(1000, { error: 'tooLong' }),
})

/**
 * Opens an account that may manage users and settings. Whoever can run commands on the server is trusted, so
 * nobody needs to be signed in; the event names no actor. Throws DomainError `invalid`, also when the address has
 * an account already.
 */
export async function createAdministrator(
  { db, now }: { db: Db; now: Date },
  raw: z.input<typeof CreateAdministratorInput>,
): Promise<{ id: number }> {
  const { email, name, password } = parse(CreateAdministratorInput, raw)
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(user)
      .values({ email: email.toLowerCase(), name, role: 'administrator', passwordHash, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: user.id })
    if (!made) throw invalidField('email', 'alreadyThere')
    await record(tx, { entity: 'user', entityId: made.id, verb: 'create', actorId: null, at: now })
    return made
  })
}
