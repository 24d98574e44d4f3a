import type { Gender } from '@/db/enums'
import type { Dice } from '@/db/seed/measured/dice'
import { fold } from '@/domain/names'
import type { Described } from '@/domain/people/likeness'
import { type Language, names } from './names'

/** Somebody invented, with all that a list could say of her. */
export type Invented = {
  language: Language
  given: string[]
  family: string[]
  gender: Gender
  email: string
  phone: string
  institution: string
  position: string
  country: string
  dateOfBirth: string
}

const countries: Record<Language, string[]> = {
  es: ['MX', 'PE', 'CR', 'EC'],
  pt: ['BR', 'PT', 'CV'],
  fr: ['SN', 'BF', 'CI', 'FR'],
  en: ['GH', 'KE', 'NG', 'GB'],
}

/** Names are spread as in life: a few of them are met on every list. */
function oneOf(dice: Dice, list: readonly string[], share = 0.35) {
  return dice.chance(share) ? (list[dice.whole(0, 9)] as string) : dice.one(list)
}

export function invent(dice: Dice, language: Language, { commonly = false } = {}): Invented {
  const pool = names[language]
  // Namesakes have the names that many have.
  const share = commonly ? 0.95 : 0.35
  const isWoman = dice.chance(0.5)
  const first = () => oneOf(dice, isWoman ? pool.women : pool.men, share)
  const given = [first()]
  if (dice.chance(language === 'fr' ? 0.3 : 0.5)) given.push(first())
  if (given[0] === given[1]) given.pop()
  const family = [oneOf(dice, pool.family, share)]
  const isTwofold = language === 'es' ? 0.92 : language === 'pt' ? 0.75 : language === 'fr' ? 0.12 : 0.08
  if (dice.chance(isTwofold)) family.push(oneOf(dice, pool.family, share))
  if (language === 'pt' && dice.chance(0.4))
    family.splice(-1, 1, `${dice.one(['da', 'de', 'dos'])} ${family.at(-1)}`)
  if (language === 'es' && dice.chance(0.08)) family.splice(0, 1, `de la ${family[0]}`)
  const institution = dice.one(pool.institutions)[0]
  return {
    language,
    given,
    family,
    gender: isWoman ? 'female' : 'male',
    email: addressOf(dice, given, family, { institution }),
    phone: `+${dice.whole(10, 99)} ${dice.whole(10_000_000, 99_999_999)}`,
    institution,
    position: dice.one(pool.positions),
    country: dice.one(countries[language]),
    dateOfBirth: `${dice.whole(1955, 1999)}-${two(dice.whole(1, 12))}-${two(dice.whole(1, 28))}`,
  }
}

const two = (figure: number) => String(figure).padStart(2, '0')

/** An address at work, where everybody has one, or with a provider. */
export function addressOf(
  dice: Dice,
  given: readonly string[],
  family: readonly string[],
  { institution, at }: { institution: string; at?: 'work' | 'home' },
) {
  const [first = '', last = ''] = [given[0], family[0]].map((name) => fold(name ?? '').replaceAll(' ', ''))
  const local = dice.one([
    `${first}.${last}`,
    `${first[0]}${last}`,
    `${last}${first[0]}`,
    `${first}${last}${dice.whole(1, 99)}`,
    `${last}.${dice.whole(1970, 1999)}`,
  ])
  const isAtWork = at ? at === 'work' : dice.chance(0.6)
  return `${local}@${isAtWork ? officeOf(institution) : dice.one(['gmail', 'hotmail', 'yahoo', 'outlook'])}.example.org`
}

export const officeOf = (institution: string) =>
  fold(institution)
    .split(' ')
    .map(([letter]) => letter)
    .join('')

/** How a list has somebody: some of it is left out. The sample lists of the end-to-end tests leave out less. */
export function listed(dice: Dice, person: Invented): Described {
  return {
    givenNames: person.given.join(' '),
    familyNames: person.family.join(' '),
    gender: dice.chance(0.85) ? person.gender : 'not_said',
    email: dice.chance(0.93) ? person.email : null,
    phone: dice.chance(0.3) ? person.phone : null,
    institution: dice.chance(0.97) ? person.institution : null,
    position: dice.chance(0.9) ? person.position : null,
    country: dice.chance(0.8) ? person.country : null,
    dateOfBirth: dice.chance(0.2) ? person.dateOfBirth : null,
  }
}
