import type { Locale } from '@/db/enums'
import type { TextParts } from '@/db/schema/publication'
import type { RegionAction } from '@/domain/publication/region-actions'
import type { Card } from './blocks'
import { joined } from './cells'
import { countryName, formatDays } from './format'
import type { Texts } from './texts'

/** How many letters of a fiche a card takes where nobody has written a text for it. */
const most = 420

/**
 * A card for each Action, by country and then in the order of time: in the words that were approved for it in this
 * language, else in those of its fiche.
 */
export function publicationCards(
  t: Texts,
  locale: Locale,
  actions: readonly RegionAction[],
  words: ReadonlyMap<number, TextParts>,
): Card[] {
  const place = ({ countryCode }: RegionAction) => (countryCode ? countryName(countryCode, locale) : null)
  return [...actions]
    .sort((a, b) => {
      const [here, there] = [place(a), place(b)]
      // Regional Actions come last.
      if (here === null || there === null) return Number(here === null) - Number(there === null)
      return here.localeCompare(there, locale)
    })
    .map((action) => card(t, locale, action, words.get(action.id) ?? {}))
}

function card(t: Texts, locale: Locale, action: RegionAction, words: TextParts): Card {
  const { results } = action
  const achieved = results
    .map(({ title, status }) =>
      t(`publication.card.achieved.${status === 'adopted' ? 'adopted' : 'validated'}`, { title }),
    )
    .join('; ')
  const part = (label: string, text: string | null | undefined) => (text ? [{ label, text }] : [])
  return {
    key: action.reference,
    title: words.title ?? action.name,
    subtitle: joined(
      [
        formatDays(action.startsOn, action.endsOn, locale) || null,
        published(t, action.yearsPublished),
        t('publication.card.held', { count: action.held }),
      ],
      ' · ',
    ),
    parts: [
      ...part(t('publication.card.askedBy'), joined(action.askedBy, '; ')),
      ...part(t('publication.card.context'), words.context ?? shortened(action.context)),
      ...part(t('publication.card.objective'), words.objective ?? shortened(action.objective)),
      // What is planned and what is achieved are never shown alike.
      ...(achieved
        ? part(t('publication.card.result'), words.result ?? achieved)
        : part(t('publication.card.expected'), words.result ?? shortened(action.expectedResult))),
    ],
  }
}

/** The years as somebody published them, where they are not those of the record. */
function published(t: Texts, years: string | null) {
  const [, from, to] = /^(\d{4})\s*-\s*(ongoing|\d{4})$/.exec(years ?? '') ?? []
  if (!years) return null
  const said = from ? (to === 'ongoing' ? t('publication.card.ongoing', { from }) : `${from}–${to}`) : years
  return t('publication.card.published', { years: said })
}

/** The first paragraph of a text as far as whole sentences fit. */
function shortened(text: string | null) {
  const first = text?.trim().split(/\n\s*\n/)[0] ?? ''
  if (first.length <= most) return first || null
  const cut = first.slice(0, most)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '))
  return end > most / 3 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
