import type { Gender } from '@/db/enums'
import { fold, nameTokens } from '../names'
import type { Cell } from './read/cell'
import { dayOfSerial } from './read/number-format'
import { readScale, type Scale } from './scales'

/* Readers of single values. `undefined` is a value that can't be read, null is none. */

const nothing = new Set([
  '',
  'n a',
  'na',
  'n d',
  'nd',
  's d',
  'sd',
  's n',
  's c',
  'sin dato',
  'sin datos',
  'sin correo',
  'no aplica',
  'no tiene',
  'no disponible',
  'ninguno',
  'ninguna',
  'none',
  'null',
  'nil',
  'not available',
  'not applicable',
  'aucun',
  'aucune',
  'sans objet',
  'nenhum',
  'nenhuma',
  'nao tem',
  'nao se aplica',
  'sem dados',
  'pas de',
])

/** Whether a text only says that there is nothing: a dash, "n/a", "sin dato". */
export const saysNothing = (text: string) => nothing.has(fold(text)) && !/[+✓✔☑✗✘×√]/u.test(text)

/** Errors that a formula left in its cell. */
export const isCellError = (text: string) =>
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|¡VALOR!|¡REF!|¿NOMBRE\?|NOM\?|VALEUR!|VALOR!|NOME\?)$/i.test(
    text,
  )

/** Whether a spreadsheet would take the text for a formula. Phone numbers and signed figures are none. */
export const looksLikeFormula = (text: string) =>
  /^[=@]/.test(text) || (/^[+-]/.test(text) && /[(!|]/.test(text) && !/^[+-][\d\s().-]*$/.test(text))

/** A text on one line with single spaces. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const lowerParticles = new Set('de del la las los y e da das do dos di du van von der den ter'.split(' '))
const honorific =
  /^(?:(?:lic|licda|lcda|lcdo|ing|inga|dra?|mtr[oa]|profa?|arq|sra?|srta|sres|mrs?|ms|mme|mlle|abg|psic|dña)\.|(?:mtr[oa]|mrs?|ms|miss|mme|mlle|madame|monsieur|mademoiselle|lic|sra|srta|señora?|señorita|senhora?|doña|dona|don)(?=\s+\S+\s+\S))\s*/i

/** A name without "Lic.", "Dra." and the like before it. */
export function withoutTitles(text: string) {
  let name = oneLine(text)
  for (let before = ''; before !== name; ) {
    before = name
    name = name.replace(honorific, '')
  }
  return name
}

/**
 * A name as it is written: spaces collapsed, titles such as "Lic." taken off, and capitals throughout (or no capital
 * at all) turned into usual writing; what somebody wrote in mixed case stays. Null where no letter is left.
 */
export function readName(text: string): string | null {
  const name = withoutTitles(text.replace(/^[\s.,;:*-]+|[\s,;:*]+$/g, ''))
  if (!/\p{L}/u.test(name)) return null
  const letters = name.replace(/\P{L}/gu, '')
  const oneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase()
  return oneCase && letters.length > 1 ? usualCase(name) : name
}

const usualCase = (name: string) =>
  name
    .toLowerCase()
    .split(' ')
    .map((word) => {
      if (lowerParticles.has(word)) return word
      if (/^(?:ii|iii|iv|vi{0,3})$/.test(word)) return word.toUpperCase()
      return word.replace(/(^mc|^|[-'’.(])(\p{L})/gu, (_, before: string, letter: string) =>
        before === 'mc' ? `Mc${letter.toUpperCase()}` : before + letter.toUpperCase(),
      )
    })
    .join(' ')

/**
 * Parts a whole name. A comma or a surname in capitals says where; else the order of the header and the number of
 * words decide: of three words two are surnames where people have two (`twoSurnames`), with more words the last two.
 * "de la Cruz" and "Montes de Oca" stay together. A name of one word has no family names. `by` is what decided.
 */
export function splitFullName(
  fullName: string,
  { familyFirst, twoSurnames }: { familyFirst: boolean; twoSurnames: boolean },
): { givenNames: string; familyNames: string; by: 'comma' | 'capitals' | 'order' } {
  const name = oneLine(fullName)
  const comma = /^([^,]+),\s*(.+)$/.exec(name)
  if (comma)
    return {
      familyNames: comma[1] as string,
      givenNames: (comma[2] as string).replace(/,/g, ''),
      by: 'comma',
    }
  const words = name.split(' ')
  const inCapitals = words.map((word) => /\p{L}{2}/u.test(word) && word === word.toUpperCase())
  if (inCapitals.includes(true) && inCapitals.includes(false)) {
    const family = words.filter((word, at) => inCapitals[at] || isParticleBefore(words, inCapitals, at, word))
    const given = words.filter((word) => !family.includes(word))
    if (given.some((word) => word.length > 1))
      return { familyNames: family.join(' '), givenNames: given.join(' '), by: 'capitals' }
  }
  const groups = groupWords(words)
  const surnames =
    groups.length <= 1 ? 0 : groups.length === 2 ? 1 : groups.length === 3 ? (twoSurnames ? 2 : 1) : 2
  const at = familyFirst ? surnames : groups.length - surnames
  const [front, back] = [groups.slice(0, at).join(' '), groups.slice(at).join(' ')]
  return familyFirst
    ? { familyNames: front, givenNames: back, by: 'order' }
    : { givenNames: front, familyNames: back, by: 'order' }
}

const isParticleBefore = (words: string[], inCapitals: boolean[], at: number, word: string) =>
  lowerParticles.has(word.toLowerCase()) && inCapitals.slice(at + 1).includes(true) && at < words.length - 1

/** Particles belong to the word after them; "Montes de Oca" is one surname. */
function groupWords(words: string[]) {
  const groups: string[] = []
  let open = ''
  for (const word of words) {
    if (lowerParticles.has(word.toLowerCase())) open += `${word} `
    else {
      const previous = groups.at(-1)
      if (fold(open) === 'de' && fold(word) === 'oca' && previous)
        groups[groups.length - 1] = `${previous} ${open}${word}`
      else groups.push(open + word)
      open = ''
    }
  }
  if (open) groups.push(open.trim())
  return groups
}

const female = new Set(
  'f fem female femenino femenina feminino feminina feminin feminine femme mujer mulher woman w dama'.split(
    ' ',
  ),
)
const male = new Set('masc male masculino masculina masculin man hombre homme homem varon h'.split(' '))
const notSaid = new Set([
  'prefiero no decir',
  'prefiere no decir',
  'prefer not to say',
  'rather not say',
  'prefere nao dizer',
  'prefiro nao dizer',
  'prefere nao declarar',
  'prefere nao informar',
  'ne se prononce pas',
  'prefere ne pas dire',
  'prefere ne pas repondre',
  'not said',
  'no responde',
  'sin respuesta',
  'ns nc',
])
const otherWords =
  /^(otr[oax]|outr[oa]|other|autre|divers[eo]|non? binari[oa]|non ?binary|non binaire|nb|nao binari[oa])\b/

/**
 * Makes a reader for a column of genders. "M" is "mujer" beside "H" and "male" beside "F"; where the column has
 * neither, the header ("H/M", "F/M") decides, else a header that isn't Spanish makes it male, and in a Spanish one it
 * can't be read.
 */
export function genderReader(
  texts: Iterable<string>,
  header = '',
): (text: string) => Gender | null | undefined {
  let h = false
  let f = false
  for (const text of texts) {
    const key = fold(text)
    if (key === 'h') h = true
    else if (key === 'f' || key === 'w') f = true
  }
  const mark = /\b([hfmw])\s*[/|o-]\s*([hfmw])\b/i.exec(header)
  const letters = mark ? `${mark[1]}${mark[2]}`.toLowerCase() : ''
  const inSpanish = /^(sexo|genero)\b/.test(fold(header))
  const m: Gender | undefined =
    h !== f
      ? h
        ? 'female'
        : 'male'
      : h
        ? undefined
        : letters.includes('h')
          ? 'female'
          : /[fw]/.test(letters) || !inSpanish
            ? 'male'
            : undefined
  return (text) => {
    const key = fold(text)
    if (saysNothing(text) || notSaid.has(key)) return null
    if (key === 'm') return m
    if (female.has(key)) return 'female'
    if (male.has(key)) return 'male'
    if (otherWords.test(key)) return 'other'
    return undefined
  }
}

const ladies = new Set(
  'sra sras srta srita senora senorita senhora senhorita dona doña dna mrs ms miss mme mlle mdme madame mademoiselle lady dra doctora doutora docteure licda lcda licenciada licenciee mtra maestra mestra profa profesora professora inga ingeniera engenheira abga abogada advogada arqta psicologa excma exma ilma'.split(
    ' ',
  ),
)
const gentlemen = new Set(
  'sr sres senor senhor don dom mr mister monsieur sir mtro maestro mestre licdo lcdo profesor professor excmo exmo ilmo ingeniero engenheiro abogado advogado'.split(
    ' ',
  ),
)
/** Titles and ranks that anybody bears. */
const anybody = new Set(
  'dr doctor doutor docteur phd lic licdo ing eng arq abg abog psic prof pr me mtr mx msc ma mba mag cp cpa lda ldo hon he se su sa senhoria capt cap tte cnel gral cmte sgt sgto of insp comm comisario cabo'.split(
    ' ',
  ),
)

/**
 * The gender that a form of address gives away ("Sra.", "Mme", "M.", "Dona", "Mr"); null where it gives none away
 * ("Dr.", "Lic.", "Mx"), undefined for what is no form of address, or two that disagree ("Sr./Sra.").
 */
export function readCivility(text: string): Gender | null | undefined {
  if (saysNothing(text) || /\((?:a|o)\)/i.test(text)) return null
  const words = fold(text).split(' ')
  if (words.length > 4) return undefined
  const said = new Set<Gender>()
  for (const word of words) {
    if (ladies.has(word)) said.add('female')
    // A mere M is "Monsieur", a mere D "Don".
    else if (gentlemen.has(word) || word === 'm' || word === 'd') said.add('male')
    else if (!anybody.has(word) && word !== 'la' && word !== 'el') return undefined
  }
  return said.size > 1 ? undefined : ([...said][0] ?? null)
}

/** The form of address before a name, such as the "Sra." of "Sra. María Pérez"; empty where it has none. */
export function civilityOf(name: string) {
  const whole = oneLine(name)
  const bare = withoutTitles(whole)
  return bare === whole ? '' : whole.slice(0, whole.length - bare.length).trim()
}

const address = /^[^\s@<>()[\]",;:\\]+@[^\s@<>()[\]",;:\\.]+(?:\.[^\s@<>()[\]",;:\\.]+)+$/u

/** An e-mail address in lower case; of several in one cell the first, and `several` says so. */
export function readEmail(text: string): { email: string | undefined; several: boolean } {
  const parts = text
    .replace(/mailto:/gi, '')
    .split(/[\s;,/|<>]+/)
    .map((part) => part.replace(/^[.('"]+|[.)'"]+$/g, '').toLowerCase())
    .filter((part) => part !== '')
  const addresses = parts.filter((part) => address.test(part) && part.length <= 254 && !part.includes('..'))
  const wrong =
    addresses.length === 0 || parts.some((part) => part.includes('@') && !addresses.includes(part))
  return {
    email: wrong && addresses.length === 0 ? undefined : addresses[0],
    several: new Set(addresses).size > 1,
  }
}

/** A telephone number as it was written; something without five digits is none. */
export function readPhone(text: string): string | undefined {
  const phone = oneLine(text).replace(/^tel\.?:?\s*/i, '')
  const digits = phone.replace(/\D/g, '').length
  return digits >= 5 && digits <= 40 && phone.length <= 60 ? phone : undefined
}

const yes = new Set([
  ...'x si s yes y 1 p presente presentes present presenca oui sim true verdadero vrai verdadeiro'.split(' '),
  ...'asistio asiste attended compareceu assistiu vino ok completo full v'.split(' '),
  'a tiempo',
  'a assiste',
  'si asistio',
])
const no = new Set([
  ...'no n 0 f falta falto ausente ausentes absent absente ausencia inasistencia false falso faux nao non'.split(
    ' ',
  ),
  ...'faltou permiso justificado justificada excused excuse excusee'.split(' '),
  'no asistio',
  'no asiste',
  'no presente',
  'not present',
  'did not attend',
  'non present',
  'na pas assiste',
  'nao compareceu',
  'nao assistiu',
])

/** Whether a cell is marked: a tick, an x, yes or present in any of the languages; null where it is blank. */
export function readMark(cell: Cell | null): boolean | null | undefined {
  if (!cell) return null
  if (cell.type === 'boolean') return cell.value
  if (cell.type === 'number') return cell.value === 1 ? true : cell.value === 0 ? false : undefined
  if (cell.type === 'date') return undefined
  if (/^[✓✔☑✅√×✖]\ufe0f?$/u.test(cell.text)) return true
  if (/^[✗✘☐❌☒]\ufe0f?$/u.test(cell.text)) return cell.text.startsWith('☒')
  // How the tick and the cross of the font Wingdings look without it.
  if (cell.text === 'ü') return true
  if (cell.text === 'û') return false
  const key = fold(cell.text)
  if (yes.has(key)) return true
  if (no.has(key)) return false
  return saysNothing(cell.text) ? null : undefined
}

/**
 * A score with at most two decimals. Understands a decimal comma, "85 %" and "17/20" (the 17); a score is between 0
 * and 9999.
 */
export function readScore(cell: Cell): number | null | undefined {
  if (cell.type === 'number' && !cell.text.endsWith('%')) return validScore(cell.value)
  if (cell.type === 'boolean' || cell.type === 'date') return undefined
  const text = cell.text.replace(/\s/g, '')
  const found = /^(\d{1,4})(?:[.,](\d+))?(?:%|\/\d+(?:[.,]\d+)?|pts?\.?|puntos|points|pontos)?$/i.exec(text)
  if (found) return validScore(Number(`${found[1]}.${found[2] ?? 0}`))
  return saysNothing(cell.text) || /^(np|nsp|no (se )?present\w+|ausente|absente?)$/.test(fold(cell.text))
    ? null
    : undefined
}

/** What the cell of a score says itself that it is out of: the 20 of "17/20", percent of "85 %"; null where it doesn't. */
export function scoredOf(cell: Cell): Scale | null {
  const text = cell.text.replace(/\s/g, '')
  if (text.endsWith('%')) return 'percent'
  const most = /^\d{1,4}(?:[.,]\d+)?\/(\d+(?:[.,]\d+)?)$/.exec(text)?.[1]
  return most ? readScale(most.replace(',', '.')) : null
}

const validScore = (value: number) =>
  value >= 0 && value < 10_000 ? Math.round(value * 100) / 100 : undefined

const monthNames = [
  'jan|ene|janv',
  'feb|fev|fevr',
  'mar|marc',
  'apr|abr|avr|avri',
  'may|mai',
  'jun|juin',
  'jul|juil',
  'aug|ago|aou',
  'sep|set|sept',
  'oct|out',
  'nov',
  'dec|dic|dez',
].map((names) => new RegExp(`^(?:${names})`))

/**
 * Makes a reader for a column of dates of birth, giving YYYY-MM-DD. Day, month, year is the order unless some date of
 * the column is only possible as month, day, year, and none as the other. `latest` is the year (such as that of the
 * activity) in which everybody is grown up: nobody was born later than 14 years before. A year of two digits makes
 * nobody a hundred years old: it can't be read where only that is left.
 */
export function birthDateReader(cells: Iterable<Cell | null>, latest: number) {
  let dayFirst = 0
  let monthFirst = 0
  for (const cell of cells) {
    const parts = cell?.type === 'text' ? slashed(cell.text) : null
    if (!parts) continue
    if (parts[0] > 12 && parts[1] <= 12) dayFirst += 1
    if (parts[1] > 12 && parts[0] <= 12) monthFirst += 1
  }
  const swapped = monthFirst > 0 && dayFirst === 0
  const lastYear = latest - 14
  const fullYear = (year: number) =>
    year >= 100 ? year : [2000 + year, 1900 + year].find((whole) => whole <= lastYear && whole > latest - 100)
  const valid = (year: number | undefined, month: number, day: number) => {
    if (year === undefined) return undefined
    const date = new Date(Date.UTC(year, month - 1, day))
    const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    return exists && year >= 1900 && year <= lastYear ? date.toISOString().slice(0, 10) : undefined
  }
  return (cell: Cell): string | null | undefined => {
    if (cell.type === 'boolean') return undefined
    if (cell.type === 'number') {
      const iso =
        Number.isInteger(cell.value) && cell.value > 366 && cell.value < 60_000 ? dayOfSerial(cell.value) : ''
      return iso ? valid(...parted(iso)) : undefined
    }
    if (cell.type === 'date')
      return cell.value.length >= 10 ? valid(...parted(cell.value.slice(0, 10))) : undefined
    const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(cell.text)
    if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    const parts = slashed(cell.text)
    if (parts)
      return swapped
        ? valid(fullYear(parts[2]), parts[0], parts[1])
        : valid(fullYear(parts[2]), parts[1], parts[0])
    const words = fold(cell.text)
      .split(' ')
      .filter((word) => !['de', 'del', 'do', 'of', 'the'].includes(word))
    const month = words.findIndex((word) => monthNames.some((names) => names.test(word)))
    if (words.length === 3 && month >= 0 && month < 2) {
      const number = monthNames.findIndex((names) => names.test(words[month] as string)) + 1
      const day = Number.parseInt(words[month === 0 ? 1 : 0] as string, 10)
      return valid(fullYear(Number(words[2])), number, day)
    }
    return saysNothing(cell.text) ? null : undefined
  }
}

/**
 * Makes a test of a column of dates of birth: whether one is written so that day and month could be swapped and would
 * be another day then, while no other date of the column says which stands first, or they disagree.
 */
export function openDateTest(cells: Iterable<Cell | null>) {
  let dayFirst = false
  let monthFirst = false
  for (const cell of cells) {
    const parts = cell?.type === 'text' ? slashed(cell.text) : null
    if (!parts) continue
    dayFirst ||= parts[0] > 12
    monthFirst ||= parts[1] > 12
  }
  return (cell: Cell) => {
    const parts = dayFirst === monthFirst && cell.type === 'text' ? slashed(cell.text) : null
    return parts !== null && parts[0] <= 12 && parts[1] <= 12 && parts[0] !== parts[1]
  }
}

const parted = (iso: string) => iso.split('-').map(Number) as [number, number, number]

function slashed(text: string): [number, number, number] | null {
  const found = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})$/.exec(
    text.replace(/[ T]\d{1,2}:\d{2}.*$/, ''),
  )
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : null
}

/** Whether a text could be the name of a person: few words, letters, no colon. */
export const couldBeName = (text: string) =>
  /\p{L}/u.test(text) && !/[:@\d]/.test(text) && nameTokens(text).length <= 5 && text.length <= 80
