import { type Dice, diceOf } from '@/db/seed/measured/dice'
import type { Described } from '@/domain/people/likeness'
import { languages, names } from './names'
import { addressOf, type Invented, invent, listed } from './people'
import { anotherAddress, type Written, ways, written, wrongAddress } from './ways'

/** Two records, and whether they are one person; `way` says what was done to the second, or why they are alike. */
export type LabelledPair = { a: Described; b: Described; same: boolean; way: string }

/**
 * Pairs of invented people, the same for the same seed, a fourth in each language: two records of one person in all
 * the ways in which lists differ, and two people who look alike.
 */
export function labelledPairs({ seed = 2024, same = 1600, different = 1200 } = {}): LabelledPair[] {
  const dice = diceOf(seed)
  const pairs: LabelledPair[] = []
  for (let at = 0; at < same; at += 1) pairs.push(onePerson(dice, invent(dice, languages[at % 4] ?? 'es')))
  for (let at = 0; at < different; at += 1)
    pairs.push(twoPeople(dice, invent(dice, languages[at % 4] ?? 'es')))
  return pairs
}

function weighted<Item>(dice: Dice, items: readonly (readonly [weight: number, Item])[]): Item {
  let left = dice.whole(
    1,
    items.reduce((sum, [weight]) => sum + weight, 0),
  )
  for (const [weight, item] of items) {
    left -= weight
    if (left <= 0) return item
  }
  throw new Error('the weights add up to nothing')
}
const wayNames = Object.entries(ways).map(([name, [weight]]) => [weight, name] as const)

function onePerson(dice: Dice, person: Invented): LabelledPair {
  const a = listed(dice, person)
  const b = listed(dice, person)
  const first = weighted(dice, wayNames)
  const used = dice.chance(0.1) ? [first, weighted(dice, wayNames)] : [first]
  let name: Written = written(person)
  for (const way of used) name = (ways[way] as (typeof ways)[string])[1](dice, name, person)
  b.givenNames = name.given
  b.familyNames = name.family
  if (b.email && dice.chance(0.09))
    b.email = dice.chance(0.3) ? wrongAddress(dice, b.email) : anotherAddress(dice, person)
  if (b.institution && dice.chance(0.08)) b.institution = otherInstitution(dice, person)
  if (b.position && dice.chance(0.15)) b.position = dice.one(names[person.language].positions)
  if (b.dateOfBirth && dice.chance(0.04)) b.dateOfBirth = wrongDate(b.dateOfBirth)
  if (b.gender !== 'not_said' && dice.chance(0.02)) b.gender = b.gender === 'female' ? 'male' : 'female'
  return { a, b, same: true, way: used.join('+') }
}

/** The same institution by its short name or with a unit, or another one to which she moved. */
function otherInstitution(dice: Dice, person: Invented) {
  const pool = names[person.language].institutions
  const short = pool.find(([name]) => name === person.institution)?.[1]
  if (short && dice.chance(0.5)) return short
  return dice.chance(0.4)
    ? `${person.institution}, ${dice.one(['Tapachula', 'Tacna', 'Lagos', 'Dakar'])}`
    : dice.one(pool)[0]
}

const wrongDate = (date: string) =>
  date.replace(/-(\d\d)-(\d\d)$/, (all, month, day) => (Number(day) <= 12 ? `-${day}-${month}` : all))

/** Who the second is, who the first is where it is not the person given, and what both lists say in any case. */
type Alike = (
  dice: Dice,
  person: Invented,
) => { of?: Invented; b: Invented; a?: Partial<Described>; also?: Partial<Described> }

/** Why two people look alike, each with how often it is met. */
const alikes: Record<string, readonly [weight: number, Alike]> = {
  namesakeElsewhere: [
    14,
    (dice, { language }) => {
      const a = invent(dice, language, { commonly: true })
      return { of: a, b: another(dice, a, { institution: elsewhere(dice, a) }) }
    },
  ],
  namesakeAtWork: [
    3,
    (dice, { language }) => {
      const of = invent(dice, language, { commonly: true })
      const b = another(dice, of, {})
      return { of, b, a: { email: of.email }, also: { email: b.email } }
    },
  ],
  namesakeBornOtherwise: [
    5,
    (dice, person) => {
      const b = another(dice, person, {})
      return { b, a: { dateOfBirth: person.dateOfBirth }, also: { dateOfBirth: b.dateOfBirth } }
    },
  ],
  relatives: [18, (dice, person) => ({ b: another(dice, person, { given: [otherGiven(dice, person)] }) })],
  siblingsWithOneName: [
    8,
    (dice, person) => {
      const own = otherGiven(dice, person)
      const b = another(dice, person, {
        given: [person.given[0] as string, otherGiven(dice, { ...person, given: [...person.given, own] })],
      })
      return { b, a: { givenNames: `${person.given[0]} ${own}` } }
    },
  ],
  siblingsWithOneInitial: [
    3,
    (dice, person) => {
      const b = another(dice, person, { given: [otherGiven(dice, person)] })
      return { b, a: { givenNames: `${b.given[0]?.[0]}.` } }
    },
  ],
  cousins: [
    16,
    (dice, person) => {
      const own = otherFamily(dice, person)
      const b = another(dice, person, {
        family: [
          person.family[0] as string,
          otherFamily(dice, { ...person, family: [...person.family, own] }),
        ],
      })
      return { b, a: { familyNames: `${person.family[0]} ${own}` } }
    },
  ],
  manAndWoman: [
    7,
    (dice, person) => {
      const [he, she] = dice.one([
        ['Fernando', 'Fernanda'],
        ['Daniel', 'Daniela'],
        ['Gabriel', 'Gabriela'],
        ['Luis', 'Luisa'],
        ['Mario', 'María'],
        ['Paulo', 'Paula'],
        ['Michel', 'Michèle'],
        ['Martin', 'Martina'],
      ] as const)
      return {
        b: another(dice, person, { given: [she], gender: 'female' }),
        a: { givenNames: he, gender: dice.chance(0.6) ? 'male' : 'not_said' },
      }
    },
  ],
  almostOneName: [
    5,
    (dice, person) => {
      const [one, other] = dice.one([
        ['Marta', 'María'],
        ['Sandra', 'Sara'],
        ['Carlos', 'Carla'],
        ['Julia', 'Julie'],
        ['Marco', 'Marcos'],
        ['Andrea', 'Andre'],
        ['Elena', 'Elisa'],
        ['Mary', 'Marie'],
      ] as const)
      return { b: another(dice, person, { given: [other] }), a: { givenNames: one } }
    },
  ],
  officeAddress: [
    10,
    (dice, person) => {
      const email = `${dice.one(['info', 'contacto', 'secretaria', 'capacitacion', 'dgm', 'migraciones', 'direction'])}@gob.example.org`
      const b = { ...invent(dice, person.language), institution: person.institution, country: person.country }
      return { b, a: { email }, also: { email } }
    },
  ],
  colleaguesAddress: [
    3,
    (dice, person) => ({
      b: { ...invent(dice, person.language), institution: person.institution },
      a: { email: person.email },
      also: { email: person.email },
    }),
  ],
  couple: [
    2,
    (dice, person) => ({
      b: another(dice, person, { given: [otherGiven(dice, person)] }),
      a: { email: person.email },
      also: { email: person.email },
    }),
  ],
  fatherAndSon: [
    4,
    (dice, person) => {
      const b = another(dice, person, {})
      const family = `${person.family.join(' ')} ${dice.one(person.language === 'pt' ? ['Filho', 'Júnior', 'Neto'] : ['Jr.', 'hijo'])}`
      return dice.chance(0.6)
        ? { b, also: { familyNames: family } }
        : { b, a: { dateOfBirth: '1951-03-09' }, also: { dateOfBirth: b.dateOfBirth } }
    },
  ],
  twins: [
    2,
    (dice, person) => ({
      b: another(dice, person, { given: [otherGiven(dice, person)], dateOfBirth: person.dateOfBirth }),
      a: { dateOfBirth: person.dateOfBirth },
      also: { dateOfBirth: person.dateOfBirth },
    }),
  ],
  officeTelephone: [
    3,
    (dice, person) => {
      const b = { ...invent(dice, person.language), institution: person.institution, phone: person.phone }
      b.family[0] = person.family[0] as string
      return { b, a: { phone: person.phone }, also: { phone: person.phone } }
    },
  ],
}
const alikeNames = Object.entries(alikes).map(([name, [weight]]) => [weight, name] as const)

function twoPeople(dice: Dice, person: Invented): LabelledPair {
  const way = weighted(dice, alikeNames)
  const { of = person, b, a = {}, also = {} } = (alikes[way] as (typeof alikes)[string])[1](dice, person)
  return { a: { ...listed(dice, of), ...a }, b: { ...listed(dice, b), ...also }, same: false, way }
}

/** Somebody else who is like this person but for what is given: with an address, a telephone, a birthday of her own. */
function another(dice: Dice, person: Invented, but: Partial<Invented>): Invented {
  const own = invent(dice, person.language)
  const given = but.given ?? person.given
  const family = but.family ?? person.family
  return {
    ...person,
    position: own.position,
    phone: own.phone,
    dateOfBirth: own.dateOfBirth,
    ...but,
    email: addressOf(dice, [`${given[0]}x`, ...given], family, {
      institution: but.institution ?? person.institution,
    }).replace('@', `${dice.whole(100, 999)}@`),
  }
}

const otherThan = (dice: Dice, list: readonly string[], not: readonly string[]) =>
  dice.one(list.filter((item) => !not.includes(item)))
const otherGiven = (dice: Dice, { language, gender, given }: Invented) =>
  otherThan(dice, gender === 'female' ? names[language].women : names[language].men, given)
const otherFamily = (dice: Dice, { language, family }: Invented) =>
  otherThan(dice, names[language].family, family)
const elsewhere = (dice: Dice, { language, institution }: Invented) =>
  otherThan(
    dice,
    names[language].institutions.map(([name]) => name),
    [institution],
  )
