import 'server-only'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { languageNames } from '@/components/shell/language-names'
import { db } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { lacks, type MissingText, whatIsMissing } from '@/domain/publication/what-is-missing'
import { type Asked, asOfDay } from '@/reports/asked'
import { publicationDefinition } from '@/reports/publication'

export type AskedPublication = Pick<Asked, 'kind' | 'scope'> & Partial<Pick<Asked, 'asOf'>>

/** What the publication that is asked for lacks, in every language, read once a page; nothing for other reports. */
export const missingOf = cache(async (actor: Actor, asked: AskedPublication): Promise<MissingText[]> => {
  const scope = publicationDefinition.scope.safeParse(asked.scope)
  if (asked.kind !== 'publication' || !scope.success) return []
  const { region, year, drafts } = scope.data
  const { db: then } = asOfDay({ db: db(), actor, now: new Date() }, asked.asOf ?? null)
  return whatIsMissing(then, actor, { region, year: year ? Number(year) : undefined, drafts })
})

/** How many texts lack what, by language: "Français: 7 not written, 1 newer draft waits". */
export async function missingSaid(missing: readonly MissingText[]) {
  const t = await getTranslations('publication.missing')
  return locales.map((locale) => {
    const own = missing.filter((one) => one.locale === locale)
    const counted = lacks.flatMap((lack) => {
      const count = own.filter((one) => one.lack === lack).length
      return count > 0 ? [t(lack, { count })] : []
    })
    return { locale, name: languageNames[locale], own, said: counted.join(', ') || t('complete') }
  })
}

/** The cards that are in the words of their fiche in a language, by the reference of the Action. */
export const fromFiche = (missing: readonly MissingText[], locale: Locale) =>
  missing.filter((one) => one.locale === locale && one.section === 'card' && one.lack !== 'newer')
