import type { Dice } from '@/db/seed/measured/dice'
import { names } from './names'
import { addressOf, type Invented, officeOf } from './people'

/** A name as a list has it. */
export type Written = { given: string; family: string }

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
const particle = /^(?:de las|de los|de la|del|de|da|dos|das|do) /i
const some = (dice: Dice, text: string, change: (word: string) => string) => {
  const words = text.split(' ')
  const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []))
  if (long.length === 0) return text
  const at = dice.one(long)
  words[at] = change(words[at] as string)
  return words.join(' ')
}
/** Misspells one word, in the given names or in the family names. */
const inOne = (dice: Dice, { given, family }: Written, change: (word: string) => string): Written =>
  dice.chance(0.4)
    ? { given: some(dice, given, change), family }
    : { given, family: some(dice, family, change) }

const sounds: [RegExp, string][] = [
  [/v/, 'b'],
  [/b/, 'v'],
  [/z/, 's'],
  [/s(?=[aeiou])/, 'z'],
  [/y/, 'i'],
  [/ll/, 'y'],
  [/^h/i, ''],
  [/ph/, 'f'],
  [/th/, 't'],
  [/g(?=[ei])/, 'j'],
  [/j(?=[ei])/, 'g'],
  [/c(?=[ei])/, 's'],
  [/nn/, 'n'],
  [/ss/, 's'],
]
const prints: [RegExp, string][] = [
  [/l/, '1'],
  [/o/, '0'],
  [/rn/, 'm'],
  [/m/, 'rn'],
  [/i/, 'l'],
  [/s/, '5'],
]
const byOne = (dice: Dice, rules: [RegExp, string][]) => (word: string) => {
  const fitting = rules.filter(([from]) => from.test(word))
  if (fitting.length === 0) return word
  const [from, to] = dice.one(fitting)
  return word.replace(from, to)
}
const slip = (dice: Dice) => (word: string) => {
  const at = dice.whole(1, word.length - 2)
  const kind = dice.whole(1, 4)
  if (kind === 1) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  if (kind === 2) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 3) return word.slice(0, at) + word[at] + word.slice(at)
  return word.slice(0, at) + dice.one([...'aeiosrnltdm']) + word.slice(at + 1)
}

export const written = ({ given, family }: Pick<Invented, 'given' | 'family'>): Written => ({
  given: given.join(' '),
  family: family.join(' '),
})

type Way = (dice: Dice, name: Written, person: Invented) => Written

const petNames: Record<string, string> = {
  José: 'Pepe',
  Francisco: 'Paco',
  Guadalupe: 'Lupita',
  Luis: 'Lucho',
  João: 'Joãozinho',
  Antonio: 'Toño',
  Elizabeth: 'Liz',
  Michael: 'Mike',
  Daniel: 'Dan',
  Samuel: 'Sam',
}

/** Everything that lists do to a name, each with how often it is met. */
export const ways: Record<string, [weight: number, Way]> = {
  asItIs: [12, (_, name) => name],
  withoutAccents: [12, (_, { given, family }) => ({ given: plain(given), family: plain(family) })],
  inCapitals: [
    10,
    (dice, { given, family }) => {
      const bare = dice.chance(0.6) ? plain : (text: string) => text
      return { given: bare(given).toUpperCase(), family: bare(family).toUpperCase() }
    },
  ],
  particles: [
    6,
    (dice, { given, family }) => {
      if (!particle.test(family))
        return { given, family: family.replace(/ (?=\S+$)/, dice.one([' de ', ' y '])) }
      const glued = family.replace(particle, (found) => found.replaceAll(' ', ''))
      return { given, family: dice.chance(0.7) ? family.replace(particle, '') : glued }
    },
  ],
  swappedColumns: [6, (_, { given, family }) => ({ given: family, family: given })],
  surnamesTurned: [3, (_, { given, family }) => ({ given, family: family.split(' ').reverse().join(' ') })],
  secondSurnameLeftOut: [
    9,
    (_, { given }, person) => {
      // In Portuguese the last surname is the one by which people go.
      const at = person.language === 'pt' ? -1 : 0
      return { given, family: person.family.at(at) as string }
    },
  ],
  secondGivenLeftOut: [
    8,
    (dice, { family }, person) => ({
      given: dice.chance(0.85) ? (person.given[0] as string) : (person.given.at(-1) as string),
      family,
    }),
  ],
  initialOfSecond: [
    5,
    (_, { family }, person) => ({
      given: person.given.map((name, at) => (at > 0 ? `${name[0]}.` : name)).join(' '),
      family,
    }),
  ],
  initialOfFirst: [2, (_, { family }, person) => ({ given: `${person.given[0]?.[0]}.`, family })],
  slip: [10, (dice, name) => inOne(dice, name, slip(dice))],
  sound: [7, (dice, name) => inOne(dice, name, byOne(dice, sounds))],
  print: [4, (dice, name) => inOne(dice, name, byOne(dice, prints))],
  joined: [
    3,
    (dice, { given, family }) =>
      dice.chance(0.5)
        ? { given: given.replace(' ', '-'), family: family.replace(/(?<=\p{Lu}\S+) (?=\p{Lu})/u, '-') }
        : { given: given.replace(/ (.)/, (_, letter) => letter.toLowerCase()), family },
  ],
  title: [
    3,
    (dice, { given, family }) => ({
      given: `${dice.one(['Lic.', 'Dr.', 'Mtra.', 'Ing.', 'Mme', 'Prof.'])} ${given}`,
      family,
    }),
  ],
  married: [
    3,
    (dice, name, person) => {
      const other = dice.one(names[person.language].family)
      if (person.gender !== 'female') return name
      if (person.language === 'es') return { given: name.given, family: `${person.family[0]} de ${other}` }
      return dice.chance(0.5)
        ? { given: name.given, family: `${name.family} ${other}` }
        : { given: name.given, family: `${name.family}-${other}` }
    },
  ],
  newSurname: [
    1,
    (dice, name, person) =>
      person.gender === 'female'
        ? { given: name.given, family: dice.one(names[person.language].family) }
        : name,
  ],
  petName: [
    1,
    (_, { given, family }, person) => ({ given: petNames[person.given[0] ?? ''] ?? given, family }),
  ],
}

/** Whoever gives another address gives that of her work in place of her own, or the other way round; some have two of a kind. */
export function anotherAddress(dice: Dice, person: Invented) {
  const isAtWork = person.email.includes(`@${officeOf(person.institution)}.`)
  const other = dice.chance(0.85) ? !isAtWork : isAtWork
  return addressOf(dice, person.given, person.family, {
    institution: person.institution,
    at: other ? 'work' : 'home',
  })
}
export const wrongAddress = (dice: Dice, email: string) => {
  const [local = '', domain = ''] = email.split('@')
  return dice.chance(0.5)
    ? `${slip(dice)(local)}@${domain}`
    : `${local}@${domain.replace('.example', '.exemple')}`
}
