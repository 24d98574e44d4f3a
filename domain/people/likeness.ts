import type { Gender } from '@/db/enums'
import { editDistance, fold, type Name, nameOf } from '../names'
import { remembering } from '../remembering'
import { type Alignment, alignNames } from './align-names'
import type { MatchReason } from './match-reasons'

/** What is known about somebody that helps to tell who it is. */
export type Described = {
  givenNames: string
  familyNames: string
  gender: Gender
  email: string | null
  phone?: string | null
  /** The institution's name. */
  institution: string | null
  position?: string | null
  /** ISO 3166-1 alpha-2. */
  country?: string | null
  dateOfBirth: string | null
}

/** A description made ready for comparing, once for each person. */
export type Features = {
  name: Name
  gender: Gender
  email: string | null
  phone: string | null
  institution: string | null
  position: string | null
  country: string | null
  dateOfBirth: string | null
}

export type Likeness = {
  /** From 0 to 1: how sure it is that both are one person; to four decimals. */
  score: number
  /** What speaks for it, then what speaks against it. */
  why: MatchReason[]
  /** False where something speaks so strongly against it that nobody is joined without being asked. */
  mayJoin: boolean
}

export const featuresOf = (person: Described): Features => ({
  name: nameOf(person.givenNames, person.familyNames),
  gender: person.gender,
  email: person.email?.trim().toLowerCase() || null,
  phone: person.phone ? person.phone.replace(/\D/g, '').slice(-8) || null : null,
  institution: person.institution ? fold(person.institution) || null : null,
  position: person.position ? fold(person.position) || null : null,
  country: person.country ?? null,
  dateOfBirth: person.dateOfBirth,
})

const orderOf = ({ name, email }: Features) => `${name.key} ${name.given.join(' ')} ${email ?? ''}`

/*
 * The evidence is weighed as Fellegi and Sunter do (A Theory for Record Linkage, 1969): each agreement and each
 * difference adds the logarithm, to base 2, of how much more often it is met between two records of one person than
 * between strangers. The weights are round numbers, held against the labelled pairs of the bench.
 */

/** Of the pairs of records that are compared at all, one in some thousands is one person. */
const prior = -12
const weights = {
  ownEmail: 14,
  unnamedEmail: 10,
  officeEmail: 4,
  similarEmail: 9,
  differentEmail: -2,
  colleaguesEmail: -5,
  sameInstitution: 7.5,
  similarInstitution: 6,
  differentInstitution: -1.5,
  samePosition: 2.5,
  differentPosition: -2,
  samePhone: 7,
  sameBirth: 12,
  similarBirth: 3,
  differentBirth: -9,
  differentGender: -5,
  sameCountry: 1,
  differentCountry: -2,
  leftOut: -0.7,
  firstSurnameLeftOut: -2.5,
  reordered: -0.5,
  otherGiven: -9,
  otherFamily: -7,
  otherGeneration: -8,
}

/** Where a rule of the house, and not a weight, says how sure it is. */
const floors = { certain: 0.96, worthAsking: 0.55, ceiling: 0.3 }

/**
 * How alike two people are. Rules of the house that no weight overrules:
 *
 * - the same e-mail address and a name that is the same but for its spelling, order or length is one person
 * - the same name at the same institution, without two e-mail addresses, is one person
 * - the same e-mail address under another name (offices share them), and the same name alone, are worth asking about;
 *   where only surnames changed, and the date of birth or the institution and the position agree as well, it is one person
 * - another date of birth is never joined without asking, and is another person where only the name agrees
 * - two rows of one list that give two addresses are never joined without asking
 */
export function likenessOf(a: Features, b: Features, { inOneList = false } = {}): Likeness {
  // Words are paired up one after the other, so that who comes first would tell.
  if (orderOf(a) > orderOf(b)) return likenessOf(b, a, { inOneList })
  const names = alignNames(a.name, b.name)
  const email = compareEmails(a, b)
  const institution = compareInstitutions(a.institution, b.institution)
  const born = compareBirths(a.dateOfBirth, b.dateOfBirth)
  const kind = kindOfName(names, a.name, b.name)
  const otherGender =
    a.gender !== b.gender && [a.gender, b.gender].every((gender) => gender === 'female' || gender === 'male')
  const samePhone = a.phone !== null && a.phone.length >= 7 && a.phone === b.phone
  const country = a.country && b.country ? a.country === b.country : null

  let bits = prior + names.bits
  bits += names.leftOut * weights.leftOut
  bits += names.otherGiven * weights.otherGiven + names.otherFamily * weights.otherFamily
  if (names.firstSurnameLeftOut) bits += weights.firstSurnameLeftOut
  if (names.reordered) bits += weights.reordered
  if (names.otherGeneration) bits += weights.otherGeneration
  if (email) bits += weights[email]
  if (institution) bits += weights[institution]
  if (born) bits += weights[born]
  if (samePhone) bits += weights.samePhone
  if (otherGender) bits += weights.differentGender
  if (institution !== 'sameInstitution' && country !== null)
    bits += country ? weights.sameCountry : weights.differentCountry

  const isNear = kind !== 'differentName' && kind !== 'changedSurname' && kind !== 'otherGeneration'
  // Brothers and sisters at one institution share both surnames, and now and then an initial.
  const isWhoever = names.given === 0 && born !== 'sameBirth'
  const sameEmail = email === 'ownEmail' || email === 'unnamedEmail' || email === 'officeEmail'
  const otherBirth = born === 'differentBirth'
  const twoAddresses = email === 'differentEmail' || email === 'colleaguesEmail'
  const isAtOne = institution === 'sameInstitution' || institution === 'similarInstitution'
  const position = a.position && b.position ? a.position === b.position : null
  if (position !== null) bits += position ? weights.samePosition : weights.differentPosition
  let score = 1 / (1 + 2 ** -bits)
  let mayJoin =
    kind !== 'differentName' &&
    !otherBirth &&
    born !== 'similarBirth' &&
    !(inOneList && twoAddresses && born !== 'sameBirth')
  const atLeast = (floor: number) => {
    score = Math.max(score, floor)
  }
  if (isWhoever && !sameEmail) mayJoin = false
  if (sameEmail) {
    atLeast(floors.worthAsking)
    const isSettled = born === 'sameBirth' || (institution === 'sameInstitution' && position === true)
    if (kind === 'changedSurname' && isSettled && email !== 'officeEmail' && !otherGender)
      atLeast(floors.certain)
    else if (!isNear || (otherGender && (names.misspeltGiven > 0 || names.given === 0))) mayJoin = false
    else if (kind !== 'initialsOnly' && email !== 'officeEmail') atLeast(floors.certain)
  } else if (kind === 'sameName') {
    atLeast(floors.worthAsking)
    if (born === 'sameBirth' || email === 'similarEmail') atLeast(floors.certain)
    else if (isAtOne && !twoAddresses && !otherGender) atLeast(floors.certain)
    if (otherBirth && institution !== 'sameInstitution') score = Math.min(score, floors.ceiling)
  } else if (!isNear || otherGender || otherBirth || (inOneList && twoAddresses && born !== 'sameBirth')) {
    // Two people of one family, or of one list: nobody is asked about everybody.
    if (born !== 'sameBirth' && email !== 'similarEmail') score = Math.min(score, floors.ceiling)
  } else if (
    institution === 'sameInstitution' ||
    institution === 'similarInstitution' ||
    born === 'sameBirth'
  ) {
    atLeast(floors.worthAsking)
  }
  return { score: Math.round(score * 10_000) / 10_000, mayJoin, why: reasons() }

  function reasons() {
    const why: MatchReason[] = []
    if (email) why.push(sameEmail ? 'sameEmail' : email === 'similarEmail' ? email : 'differentEmail')
    why.push(kind)
    if (institution) why.push(institution)
    if (position) why.push('samePosition')
    if (samePhone) why.push('samePhone')
    if (born) why.push(birthReasons[born])
    if (otherGender) why.push('differentGender')
    if (country === false && institution !== 'sameInstitution') why.push('differentCountry')
    // What speaks for it first.
    return why.sort((one, other) => Number(isAgainst(one)) - Number(isAgainst(other)))
  }
}

const isAgainst = (reason: MatchReason) => /^(?:different|other)/.test(reason)

type NameKind = Extract<
  MatchReason,
  | 'sameName'
  | 'reorderedName'
  | 'shortenedName'
  | 'misspeltName'
  | 'initialsOnly'
  | 'changedSurname'
  | 'otherGeneration'
  | 'differentName'
>

function kindOfName(names: Alignment, a: Name, b: Name): NameKind {
  const { exact, misspelt, initials, leftOut, otherGiven, otherFamily } = names
  if (a.key === b.key) return 'sameName'
  if (names.otherGeneration) return 'otherGeneration'
  if (otherGiven + otherFamily > 0) {
    const agree = exact + misspelt
    return otherGiven === 0 && agree > 0 && givenAgree(a, b) ? 'changedSurname' : 'differentName'
  }
  // One word alone, a given name or a surname, says nobody's name.
  if (exact + misspelt === 0 || exact + misspelt + initials < 2) return 'differentName'
  if (misspelt > 2) return 'differentName'
  if (initials > 0) return 'initialsOnly'
  if (misspelt > 0) return 'misspeltName'
  if (leftOut > 0) return 'shortenedName'
  return names.reordered ? 'reorderedName' : 'sameName'
}

/** Whether the given names of one are among those of the other. */
function givenAgree(a: Name, b: Name) {
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given]
  return short.length > 0 && short.every((word) => long.includes(word))
}

const birthReasons = {
  sameBirth: 'sameDateOfBirth',
  similarBirth: 'similarDateOfBirth',
  differentBirth: 'differentDateOfBirth',
} as const

/** Day and month the wrong way round, or one figure wrong, is one date badly written. */
function compareBirths(a: string | null, b: string | null): keyof typeof birthReasons | null {
  if (!a || !b) return null
  if (a === b) return 'sameBirth'
  const [year, month, day] = a.split('-')
  if (b === `${year}-${day}-${month}`) return 'similarBirth'
  const wrong = [...a].filter((figure, at) => figure !== b[at]).length
  return wrong === 1 ? 'similarBirth' : 'differentBirth'
}

/** What stands before the @ of an address that is an office's and nobody's own. */
const offices =
  /^(?:info|informes?|contact[oe]?|contato|oficina|secretaria|secretariat|rrhh|rh|hr|admin(?:istra\w*)?|direccion|direcao|direction|recepcion|mesa|gabinete?|cabinet|prensa|press[e]?|comunica\w*|office|reception|mail|correo|unidad|unit[e]?|enlace|capacitacion|formacao|formation|training)\b/

const providers =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|proton|protonmail|aol|gmx|uol|bol|terra|orange|free|wanadoo|laposte|prodigy)\b/

type EmailEvidence =
  | 'ownEmail'
  | 'unnamedEmail'
  | 'officeEmail'
  | 'similarEmail'
  | 'differentEmail'
  | 'colleaguesEmail'

function compareEmails(a: Features, b: Features): EmailEvidence | null {
  if (!a.email || !b.email) return null
  const [local = '', domain = ''] = a.email.split('@')
  if (a.email === b.email) {
    if (offices.test(local)) return 'officeEmail'
    const words = [...a.name.given, ...a.name.family, ...b.name.given, ...b.name.family]
    const text = fold(local).replaceAll(' ', '')
    return words.some((word) => word.length >= 3 && text.includes(word)) ? 'ownEmail' : 'unnamedEmail'
  }
  const [otherLocal = '', otherDomain = ''] = b.email.split('@')
  if (offices.test(local) || offices.test(otherLocal)) return null
  const letters = (text: string) => text.replace(/[^a-z]/g, '')
  const figures = (text: string) => text.replace(/\D/g, '')
  const sameLocal = letters(local) === letters(otherLocal) && figures(local) === figures(otherLocal)
  if (domain === otherDomain) {
    // An office gives everybody one address; at a provider anybody has as many as she likes.
    const colleagues = providers.test(domain) ? 'differentEmail' : 'colleaguesEmail'
    // jose1 and jose2 are two; a letter too many is a slip.
    const isSlip = letters(local).length >= 6 && figures(local) === figures(otherLocal)
    return sameLocal || (isSlip && editDistance(local, otherLocal, 1) <= 1) ? 'similarEmail' : colleagues
  }
  const isLong = local.length >= 9 || editDistance(domain, otherDomain, 2) <= 2
  return sameLocal && isLong ? 'similarEmail' : 'differentEmail'
}

type InstitutionEvidence = 'sameInstitution' | 'similarInstitution' | 'differentInstitution'

const small = new Set(
  'de del la las los el y e da das do dos di du des et of the for and a para por en em'.split(' '),
)

/** One institution by its name, its initials, or a part of it (a ministry and its directorate). Takes folded names. */
function compareInstitutions(a: string | null, b: string | null): InstitutionEvidence | null {
  if (!a || !b) return null
  return a === b ? 'sameInstitution' : compareNamedInstitutions(a, b)
}

const compareNamedInstitutions = remembering((a, b): InstitutionEvidence => {
  const own = a.split(' ').filter((word) => !small.has(word))
  const other = b.split(' ').filter((word) => !small.has(word))
  const [short, long] = own.length <= other.length ? [own, other] : [other, own]
  if (short.join('') === long.join('')) return 'sameInstitution'
  if (short.length === 1 && long.length > 2) {
    const letters = short[0] as string
    if (letters.length >= 3 && letters === long.map((word) => word[0]).join('')) return 'similarInstitution'
  }
  const rest = [...long]
  const isPart =
    short.length >= 2 &&
    short.every((word) => {
      const at = rest.findIndex(
        (one) => one === word || (word.length >= 5 && editDistance(one, word, 1) <= 1),
      )
      if (at >= 0) rest.splice(at, 1)
      return at >= 0
    })
  return isPart ? 'similarInstitution' : 'differentInstitution'
})
