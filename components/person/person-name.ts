import 'server-only'
import { getTranslations } from 'next-intl/server'

/** What a person's pages are called: her name, or that there is none any more. */
export async function personName(person: {
  id: number
  givenNames: string
  familyNames: string
  anonymisedAt: Date | null
}) {
  const t = await getTranslations('personData')
  return person.anonymisedAt
    ? t('anonymisedTitle', { id: String(person.id) })
    : `${person.givenNames} ${person.familyNames}`
}
