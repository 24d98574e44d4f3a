import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { LogoType } from '@/db/enums'
import { programmeLogo } from '@/db/schema/publication'
import { theProgramme } from '../reference'
import { usualColour } from './colour'

export type Look = { colour: string; logo: { bytes: Uint8Array; type: LogoType; alt: string } | null }

/** How the programme's publications look: its colour, and its logo where it has given one. */
export async function theLook(db: Db): Promise<Look> {
  const { look } = (await theProgramme(db)).settings
  const logo = look?.logo ? await logoOf(db, look.logo.id) : null
  return {
    colour: look?.colour ?? usualColour,
    logo: look?.logo && logo ? { ...logo, alt: look.logo.alt } : null,
  }
}

/** A logo that was taken in; null where there is none of this number. */
export async function logoOf(db: Db, id: number) {
  const [row] = await db
    .select({ bytes: programmeLogo.bytes, type: programmeLogo.type })
    .from(programmeLogo)
    .where(eq(programmeLogo.id, id))
  return row ?? null
}
