import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { country } from '@/db/schema/reference'
import { invalidField } from '../errors'

/** Throws DomainError `invalid` at the field when there is no such country; none given is fine. */
export async function demandCountry(tx: Tx, code: string | undefined, field: string) {
  if (!code) return
  const [known] = await tx.select({ code: country.code }).from(country).where(eq(country.code, code))
  if (!known) throw invalidField(field, 'choose')
}
