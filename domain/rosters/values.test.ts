import { describe, expect, it } from 'vitest'
import { institutionKinds } from '@/db/enums'
import { readCountry } from './countries'
import { guessInstitutionKind, readInstitutionKind } from './institution-kinds'
import { type Cell, textCell } from './read/cell'
import {
  birthDateReader,
  civilityOf,
  genderReader,
  looksLikeFormula,
  readCivility,
  readEmail,
  readMark,
  readName,
  readPhone,
  readScore,
  saysNothing,
  splitFullName,
} from './values'

const cell = (text: string) => textCell(text)
const written = (text: string) => textCell(text) as Cell
const number = (value: number, text = String(value)): Cell => ({ type: 'number', value, text })

describe('gender', () => {
  it.each([
    [
      'female',
      [
        'F',
        'f.',
        'Female',
        'Fem',
        'Femenino',
        'Feminino',
        'Féminin',
        'Femme',
        'Mujer',
        'MUJER',
        'Mulher',
        'Woman',
      ],
    ],
    ['male', ['Male', 'Masc.', 'Masculino', 'Masculin', 'Hombre', 'H', 'Homme', 'Homem', 'Varón', 'Man']],
    [
      'other',
      [
        'Otro',
        'Otra',
        'Other',
        'Autre',
        'Outro',
        'No binario',
        'Non-binary',
        'non binaire',
        'Otro (no binario)',
      ],
    ],
    [null, ['', '-', 'n/a', 'Prefiero no decir', 'prefer not to say', 'Ne se prononce pas']],
    [undefined, ['x', '3', 'Sí', 'No', 'Perú', 'Femur', 'Hola']],
  ])('%s', (gender, texts) => {
    for (const text of texts) expect(genderReader([])(text), text).toBe(gender)
  })

  it.each<[string, string[], string, string | undefined]>([
    ['mujer beside H', ['M', 'H', 'M'], 'Sexo', 'female'],
    ['male beside F', ['M', 'F', 'M'], 'Sexo', 'male'],
    ['male beside F, though X is there', ['x', 'f', 'm'], 'Gender', 'male'],
    ['unknown beside both', ['H', 'M', 'F'], 'Sexo', undefined],
    ['unknown alone under a Spanish header', ['M', 'M'], 'Sexo', undefined],
    ['mujer where the header says H/M', ['M'], 'Sexo (H/M)', 'female'],
    ['male where the header says F/M', ['M'], 'Género F/M', 'male'],
    ['male alone in English', ['M'], 'Gender', 'male'],
    ['male alone in French', ['M'], 'Sexe', 'male'],
  ])('M is %s', (_what, column, header, gender) => {
    expect(genderReader(column, header)('M')).toBe(gender)
  })
})

describe('forms of address', () => {
  it.each([
    [
      'female',
      [
        'Sra.',
        'SRA',
        'Srta.',
        'Señora',
        'Señorita',
        'Mme',
        'Mme.',
        'Madame',
        'Mlle',
        'Dona',
        'Doña',
        'Dña.',
        'Senhora',
        'Mrs',
        'Ms.',
        'Miss',
        'Dra.',
        'Mtra.',
        'Profa.',
        'Licda.',
        'Sra. Lic.',
        'Sra. Dra.',
        'Excma. Sra.',
      ],
    ],
    [
      'male',
      [
        'Sr.',
        'SR',
        'Señor',
        'Senhor',
        'Don',
        'Dom',
        'D.',
        'M.',
        'M',
        'Mr',
        'Mr.',
        'Monsieur',
        'Mtro.',
        'Sr. Dr.',
      ],
    ],
    [null, ['', '-', 'Dr.', 'Dr', 'Lic.', 'Ing.', 'Prof.', 'Mx', 'Sr(a).', 'Capt.', 'Cnel.', 'n/a']],
    [undefined, ['Sr./Sra.', 'María', 'Directora de área', 'x', '3']],
  ])('say %s', (gender, texts) => {
    for (const text of texts) expect(readCivility(text), text).toBe(gender)
  })

  it.each([
    ['Sra. María Pérez', 'Sra.'],
    ['Mme Fatou Diop Sarr', 'Mme'],
    ['Dra. Lic. Luz Paz', 'Dra. Lic.'],
    ['Doña Rosa Díaz', 'Doña'],
    ['M. Teresa Díaz', ''],
    ['María Pérez', ''],
  ])('stand before %s: “%s”', (name, civility) => expect(civilityOf(name)).toBe(civility))
})

describe('names', () => {
  it.each([
    ['JORGE ENRIQUE', 'Jorge Enrique'],
    ['DEL ÁNGEL', 'del Ángel'],
    ['MONTES DE OCA DE LA CRUZ', 'Montes de Oca de la Cruz'],
    ['maría josé', 'María José'],
    ['De León', 'De León'],
    ['del Angel Vazquez', 'del Angel Vazquez'],
    ['  Ana   Lucía ', 'Ana Lucía'],
    ['JEAN-PIERRE', 'Jean-Pierre'],
    ["O'BRIEN", "O'Brien"],
    ['MCDONALD', 'McDonald'],
    ['DA SILVA DOS SANTOS', 'da Silva dos Santos'],
    ['VAN DER BERG', 'van der Berg'],
    ['ÉLODIE', 'Élodie'],
    ['JUAN CARLOS III', 'Juan Carlos III'],
    ['Lic. Ana', 'Ana'],
    ['DRA. MARÍA', 'María'],
    ['Mtra. Lic. Ana', 'Ana'],
    ['Ingrid', 'Ingrid'],
    ['Drago', 'Drago'],
    ['J.', 'J.'],
    ['Ana,', 'Ana'],
  ])('%s is written %s', (text, name) => expect(readName(text)).toBe(name))

  it.each(['', '123', '---', '✓'])('“%s” is no name', (text) => expect(readName(text)).toBeNull())

  it.each<[string, boolean, boolean, string, string]>([
    ['José Núñez Castillo', false, true, 'José', 'Núñez Castillo'],
    ['José Luis Núñez Castillo', false, true, 'José Luis', 'Núñez Castillo'],
    ['José Núñez', false, true, 'José', 'Núñez'],
    ['Ana de la Cruz Ruiz', false, true, 'Ana', 'de la Cruz Ruiz'],
    ['Ana Montes de Oca Ruiz', false, true, 'Ana', 'Montes de Oca Ruiz'],
    ['María del Carmen Ruiz Paz', false, true, 'María del Carmen', 'Ruiz Paz'],
    ['Mary Jane Smith', false, false, 'Mary Jane', 'Smith'],
    ['Núñez Castillo José Luis', true, true, 'José Luis', 'Núñez Castillo'],
    ['Núñez Castillo José', true, true, 'José', 'Núñez Castillo'],
    ['Dupont Marie Claire', true, false, 'Marie Claire', 'Dupont'],
    ['Núñez Castillo, José', false, true, 'José', 'Núñez Castillo'],
    ['DUPONT Jean-Pierre', false, false, 'Jean-Pierre', 'DUPONT'],
    ['Jean-Pierre DE LA TOUR', false, false, 'Jean-Pierre', 'DE LA TOUR'],
    ['Jean de la TOUR', false, false, 'Jean', 'de la TOUR'],
    ['Ronaldo', false, true, 'Ronaldo', ''],
  ])(
    '%s is parted (surname first: %s, two surnames: %s)',
    (name, familyFirst, twoSurnames, givenNames, familyNames) => {
      expect(splitFullName(name, { familyFirst, twoSurnames })).toMatchObject({ givenNames, familyNames })
    },
  )
})

describe('countries', () => {
  it.each([
    [
      'MX',
      [
        'México',
        'Mexico',
        'MEXICO',
        'MX',
        'mex',
        'MEX',
        'Mexique',
        'Méjico',
        'Estados Unidos Mexicanos',
        ' México. ',
      ],
    ],
    ['PE', ['Perú', 'Peru', 'Pérou']],
    ['BR', ['Brasil', 'Brazil', 'Brésil']],
    [
      'US',
      [
        'USA',
        'EE.UU.',
        'EEUU',
        'Estados Unidos',
        'United States',
        'The United States',
        'États-Unis',
        'Estados Unidos de América',
      ],
    ],
    ['GB', ['UK', 'United Kingdom', 'Reino Unido', 'Royaume-Uni']],
    ['DO', ['República Dominicana', 'Rep. Dominicana', 'Dominican Republic']],
    ['CI', ['Côte d’Ivoire', "Cote d'Ivoire", 'Costa de Marfil', 'Ivory Coast']],
    ['BO', ['Bolivia', 'Bolivia (Estado Plurinacional de)']],
    ['TT', ['Trinidad y Tobago', 'Trinidad & Tobago', 'Trinidad and Tobago']],
    ['SV', ['El Salvador', 'Salvador']],
    ['CD', ['RDC', 'Congo - Kinshasa', 'República Democrática del Congo']],
    [null, ['Narnia', 'Tapachula', 'XX', 'YU', 'Zona norte']],
  ])('%s', (code, texts) => {
    for (const text of texts) expect(readCountry(text), text).toBe(code)
  })
})

describe('kinds of institution', () => {
  const named: Record<string, string[]> = {
    national_government: [
      'Gobierno federal',
      'Gobierno nacional',
      'National government',
      'Gouvernement national',
      'Governo federal',
      'Ministerio',
      'Secretaría de Estado',
      'Sector público',
      'Administration publique',
    ],
    local_government: [
      'Gobierno estatal',
      'Gobierno local',
      'Gobierno regional',
      'Municipio',
      'Local government',
      'Collectivité locale',
      'Governo municipal',
      'Prefeitura',
    ],
    refugee_commission: [
      'Comisión de refugiados',
      'Refugee commission',
      'Commission des réfugiés',
      'Comissão de refugiados',
      'Asylum office',
    ],
    judiciary: [
      'Poder Judicial',
      'Fiscalía',
      'Judiciary',
      'Pouvoir judiciaire',
      'Ministério Público',
      'Tribunal',
    ],
    parliament: [
      'Parlamento',
      'Congreso',
      'Parliament',
      'Assemblée nationale',
      'Poder Legislativo',
      'Senado',
    ],
    police: ['Policía', 'Police', 'Polícia Federal', 'Gendarmerie', 'Seguridad pública'],
    regional_organisation: [
      'Organismo regional',
      'Regional organisation',
      'Organisation régionale',
      'Organização regional',
    ],
    ngo: [
      'ONG',
      'NGO',
      'Sociedad civil',
      'Organización no gubernamental',
      'Organisation non gouvernementale',
      'Organização não governamental',
      'OSC',
    ],
    international_organisation: [
      'Organismo internacional',
      'Organización internacional',
      'International organisation',
      'Organisation internationale',
      'Agencia de Naciones Unidas',
    ],
    academia: ['Academia', 'Universidad', 'Université', 'Academic institution', 'Universidade'],
  }
  it('has words for each', () => expect(Object.keys(named).sort()).toEqual([...institutionKinds].sort()))
  it.each(Object.entries(named))('%s', (kind, texts) => {
    for (const text of texts) expect(readInstitutionKind(text), text).toBe(kind)
  })
  it('knows what it doesn’t know', () => {
    expect(readInstitutionKind('Otro')).toBeNull()
    expect(readInstitutionKind('Empresa privada')).toBeNull()
  })

  it.each([
    ['Sin Fronteras de Prueba A.C.', 'ngo'],
    ['Casa del Migrante La Ejemplar', 'ngo'],
    ['Comisión Mexicana de Ayuda a Refugiados', 'refugee_commission'],
    ['Instituto Nacional de Migración', 'national_government'],
    ['Sistema Nacional DIF', 'national_government'],
    ['Secretaría de Bienestar', 'national_government'],
    ['Ministério da Justiça', 'national_government'],
    ['ACNUR', 'international_organisation'],
    ['OIM', 'international_organisation'],
    ['Instituto Superior de Migraciones', 'academia'],
    ['Policía Nacional del Perú', 'police'],
    ['Fiscalía General de la República', 'judiciary'],
    ['Municipalidad Provincial de Cusco', 'local_government'],
    ['IberRed', 'regional_organisation'],
    ['Congreso de la República', 'parliament'],
    ['Acme', null],
  ])('%s gives away %s', (name, kind) => expect(guessInstitutionKind(name)).toBe(kind))
})

describe('marks', () => {
  it.each([
    'x',
    'X',
    '✓',
    '✔',
    '✔️',
    '☑',
    '√',
    'sí',
    'Si',
    'SÍ',
    'yes',
    'Y',
    '1',
    'P',
    'Presente',
    'présent',
    'presença',
    'oui',
    'sim',
    'true',
    'Verdadero',
    'VRAI',
    'Asistió',
    'a tiempo',
    'V',
    'ü',
    'Compareceu',
    'a assisté',
  ])('“%s” is present', (text) => expect(readMark(cell(text))).toBe(true))
  it.each([
    'no',
    'N',
    '0',
    'F',
    'Ausente',
    'absent',
    'não',
    'non',
    'false',
    'Falta',
    '✗',
    '☐',
    'û',
    'No asistió',
    'n’a pas assisté',
    'não compareceu',
    'excusée',
  ])('“%s” is absent', (text) => expect(readMark(cell(text))).toBe(false))
  it.each(['', ' ', '-', '—', 'n/a'])('“%s” is nothing', (text) => expect(readMark(cell(text))).toBeNull())
  it.each(['A', '?!a', 'tarde', '8', 'José Núñez'])('“%s” can’t be read', (text) =>
    expect(readMark(cell(text))).toBeUndefined(),
  )
  it('reads typed cells', () => {
    expect(readMark({ type: 'boolean', value: false, text: 'FALSE' })).toBe(false)
    expect(readMark(number(1))).toBe(true)
    expect(readMark(number(0))).toBe(false)
    expect(readMark(number(8))).toBeUndefined()
  })
})

describe('scores', () => {
  it.each<[Cell, number | null | undefined]>([
    [written('17,2'), 17.2],
    [written('17.25'), 17.25],
    [written('17,256'), 17.26],
    [written('8'), 8],
    [written('85%'), 85],
    [written('85,5 %'), 85.5],
    [written('17/20'), 17],
    [written('17 puntos'), 17],
    [number(17.2), 17.2],
    [number(0.855, '85.5%'), 85.5],
    [number(0), 0],
    [written('NP'), null],
    [written('-'), null],
    [written('aprobado'), undefined],
    [written('-5'), undefined],
    [number(-1), undefined],
    [number(12_345), undefined],
    [written('1,2,3'), undefined],
  ])('%j', (value, score) => expect(readScore(value)).toBe(score))
})

describe('dates of birth', () => {
  const read = (value: Cell, column: Cell[] = [value]) => birthDateReader(column, 2017)(value)
  it.each<[Cell, string | null | undefined]>([
    [written('18/03/1977'), '1977-03-18'],
    [written('01/02/1980'), '1980-02-01'],
    [written('1-2-80'), '1980-02-01'],
    [written('18.03.1977'), '1977-03-18'],
    [written('1977-03-18'), '1977-03-18'],
    [written('1977-03-18 00:00:00'), '1977-03-18'],
    [written('18 de marzo de 1977'), '1977-03-18'],
    [written('18 mars 1977'), '1977-03-18'],
    [written('18-mar-77'), '1977-03-18'],
    [written('March 18, 1977'), '1977-03-18'],
    [written('5 de agosto de 1990'), '1990-08-05'],
    [written('1 dez 1990'), '1990-12-01'],
    [written('01/01/01'), '2001-01-01'],
    [written('01/01/17'), undefined],
    [{ type: 'date', value: '1977-03-18', text: '' }, '1977-03-18'],
    [number(28_202), '1977-03-18'],
    [written('31/02/1980'), undefined],
    [written('18/03/1777'), undefined],
    [written('18/03/2016'), undefined],
    [written('ayer'), undefined],
    [written('n/d'), null],
  ])('%j', (value, date) => expect(read(value)).toBe(date))

  it('puts the month first where the column can only be read so', () => {
    expect(read(written('02/01/1980'), [written('03/18/1977'), written('02/01/1980')])).toBe('1980-02-01')
    expect(read(written('02/01/1980'), [written('03/18/1977'), written('18/03/1977')])).toBe('1980-01-02')
  })

  it('takes two digits for a grown-up', () => {
    expect(read(written('01/01/05'))).toBe(undefined)
    expect(birthDateReader([], 2026)(written('01/01/05'))).toBe('2005-01-01')
    expect(birthDateReader([], 2026)(written('01/01/77'))).toBe('1977-01-01')
  })
})

describe('other values', () => {
  it.each([
    [' LUIS.CHAVEZ@EXAMPLE.ORG ', 'luis.chavez@example.org', false],
    ['mailto:ana@example.org', 'ana@example.org', false],
    ['Ana <ana@example.org>;', 'ana@example.org', false],
    ['ana@example.org; ana@example.com', 'ana@example.org', true],
    ['ana@example.org / ANA@example.org', 'ana@example.org', false],
    ['someone(at)example.org', undefined, false],
    ['ana@', undefined, false],
    ['ana@example', undefined, false],
    ['ana@@example.org', undefined, false],
    ['ana..ruiz@example.org', undefined, false],
  ])('e-mail %s', (text, email, several) => expect(readEmail(text)).toEqual({ email, several }))

  it.each([
    ['+52 (55) 1234-5678', '+52 (55) 1234-5678'],
    ['Tel: 5512345678', '5512345678'],
    ['5512345678 ext. 12', '5512345678 ext. 12'],
    ['ext. 12', undefined],
    ['no sé', undefined],
  ])('telephone %s', (text, phone) => expect(readPhone(text)).toBe(phone))

  it.each([
    ['=HYPERLINK("http://example.org","click")', true],
    ['@SUM(A1)', true],
    ['+cmd|’ /C calc’!A0', true],
    ['-2+3+cmd|A1', true],
    ['+52 55 1234 5678', false],
    ['+52 (55) 1234-5678', false],
    ['- Director', false],
    ['Analista (A)', false],
  ])('formula %s: %s', (text, formula) => expect(looksLikeFormula(text)).toBe(formula))

  it('knows words for nothing', () => {
    for (const text of ['-', '—', 'N/A', 's/d', 'Sin dato', 'No aplica', '...'])
      expect(saysNothing(text), text).toBe(true)
    for (const text of ['✓', 'x', 'Ana', '0', '+']) expect(saysNothing(text), text).toBe(false)
  })
})
