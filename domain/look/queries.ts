import { inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Locale, LogoType } from '@/db/enums'
import { programmeLogo } from '@/db/schema/publication'
import { theProgramme } from '../reference'
import { usualColour } from './colour'

export type LookLogo = { id: number; bytes: Uint8Array; type: LogoType; alt: Record<Locale, string> }
export type Look = { colour: string; logos: LookLogo[] }

/** How the programme's publications look: its colour, and its logos in their order. */
export async function theLook(db: Db): Promise<Look> {
  const { look } = (await theProgramme(db)).settings
  const chosen = look?.logos ?? []
  const rows = await db
    .select({ id: programmeLogo.id, bytes: programmeLogo.bytes, type: programmeLogo.type })
    .from(programmeLogo)
    .where(
      inArray(
        programmeLogo.id,
        chosen.map(({ id }) => id),
      ),
    )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    colour: look?.colour ?? usualColour,
    logos: chosen.flatMap(({ id, alt }) => {
      const row = byId.get(id)
      return row ? [{ ...row, alt }] : []
    }),
  }
}
