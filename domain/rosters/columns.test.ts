import { describe, expect, it } from 'vitest'
import { dayOfSheet, proposeMapping } from './columns'
import type { RosterField } from './fields'
import { familyFirst, headerKey, recogniseHeader } from './headers'
import { type Cell, type Row, textCell, withoutBlankEnd } from './read/cell'

const activityDays = ['2017-03-14', '2017-03-15', '2017-03-16']
const row = (...texts: (string | Cell | null)[]): Row =>
  withoutBlankEnd(texts.map((text) => (typeof text === 'string' ? textCell(text) : text)))
const mappingOf = (rows: Row[], options: Partial<Parameters<typeof proposeMapping>[1]> = {}) =>
  proposeMapping(rows, { activityDays, ...options })
const fieldsOf = (rows: Row[], options: Partial<Parameters<typeof proposeMapping>[1]> = {}) =>
  mappingOf(rows, options).columns.map(({ field }) => field)

describe('a header', () => {
  const headers: Partial<Record<RosterField, string[]>> = {
    number: ['No.', 'N°', 'Nº', '#', 'Núm.', 'Número', 'Numéro', 'Nro.', 'S/N'],
    fullName: [
      'Full name',
      'Name',
      'Nombre',
      'NOMBRE COMPLETO',
      'Nombre y apellidos',
      'Apellidos y nombres',
      'Nombre completo del participante',
      'Nom et prénom',
      'Nom et prénom(s)',
      'Nom',
      'Nome completo',
      'Nome',
      'Participant’s name',
      'Nombre del participante',
    ],
    givenNames: [
      'Given name',
      'Given name(s)',
      'First name',
      'Prénom',
      'Prénom(s)',
      'PRENOMS',
      'Primeiro nome',
    ],
    familyNames: [
      'Family name',
      'Last name',
      'Surname(s)',
      'Apellidos',
      'Apellido(s)',
      'Nom de famille',
      'Sobrenome',
      'Sobrenomes',
      'Apelido',
    ],
    paternalName: ['Apellido paterno', 'APELLIDO PATERNO*', 'Primer apellido', 'Ap. Paterno', 'Paterno'],
    maternalName: ['Apellido materno', 'Segundo apellido', '2° apellido', 'Materno'],
    gender: [
      'Gender',
      'Sex',
      'Sexo',
      'Género',
      'Género (H/M)',
      'Sexe (H/F)',
      'Genre',
      'Gênero',
      'M/F',
      'Sexo / Gender',
    ],
    institution: [
      'Institution',
      'Organisation',
      'Organization',
      'Dependencia',
      'Institución',
      'Institución u organización',
      'Nombre de la institución',
      'Entidad',
      'Organisme',
      'Instituição',
      'Órgão',
      'Agency',
    ],
    institutionKind: [
      'Type of institution',
      'Tipo de institución',
      'Tipo de organización a la que pertenece',
      'Type d’institution',
      'Tipo de instituição',
      'Sector',
    ],
    unit: [
      'Unit',
      'Department',
      'Unidad administrativa',
      'Área',
      'Área de adscripción',
      'Direction',
      'Departamento',
      'Unidade',
    ],
    position: [
      'Position',
      'Job title',
      'Cargo',
      'Puesto',
      'Cargo / Puesto',
      'Fonction',
      'Função',
      'Cargo que desempeña',
    ],
    country: ['Country', 'País', 'PAIS', 'Pays', 'País de procedencia'],
    state: ['State', 'Province', 'Estado', 'Provincia', 'Entidad federativa', 'Région', 'Província'],
    email: [
      'E-mail',
      'Email',
      'Correo',
      'Correo electrónico',
      'Correo-e',
      'CORREO ELECTRÓNICO INSTITUCIONAL',
      'Courriel',
      'Adresse électronique',
      'Correio eletrônico',
      'Correo electrónico personal o institucional',
    ],
    phone: [
      'Phone',
      'Tel.',
      'Teléfono',
      'Teléfono / Celular',
      'Téléphone',
      'Telefone',
      'Telemóvel',
      'WhatsApp',
      'Número de teléfono celular',
    ],
    dateOfBirth: [
      'Date of birth',
      'DOB',
      'Fecha de nacimiento',
      'Fecha de nacimiento (dd/mm/aaaa)',
      'Date de naissance',
      'Data de nascimento',
    ],
    consent: ['Consent', 'Consentimiento', 'Consentement', 'Consentimento', 'Acepta el aviso de privacidad'],
    scoreBefore: [
      'Pretest',
      'Pre-test',
      'Pre-test (0-20)',
      'Prueba inicial',
      'Évaluation initiale',
      'Pré-teste',
      'Score before',
    ],
    scoreAfter: [
      'Postest',
      'Post-test',
      'Posttest',
      'Prueba final',
      'Évaluation finale',
      'Pós-teste',
      'Score after',
    ],
    signature: ['Signature', 'Firma', 'Assinatura', 'Émargement', 'Firma del participante'],
    ignore: ['Observaciones', 'Remarks'],
  }
  it.each(Object.entries(headers).flatMap(([field, texts]) => texts.map((text) => ({ field, text }))))(
    '“$text” says $field',
    ({ field, text }) => expect(recogniseHeader(text)).toBe(field),
  )

  it.each([
    '14',
    'Tema',
    'Color',
    '',
    'TALLER DE CAPACITACIÓN: PROTECCIÓN DE NIÑAS, NIÑOS Y ADOLESCENTES MIGRANTES',
    'Correo del jefe inmediato',
    'Estado civil',
    'Nacionalidad',
    'Hora',
  ])('“%s” says nothing known', (text) => expect(recogniseHeader(text)).toBeNull())

  it('has a key without accents, case, punctuation and plural signs', () => {
    expect(headerKey(' Prénom(s) ')).toBe('prenom')
    expect(headerKey('CORREO  ELECTRÓNICO:')).toBe('correo electronico')
    expect(headerKey('#')).toBe('#')
  })

  it.each([
    ['Apellidos y nombres', true],
    ['Nom et prénom', true],
    ['Surname, first name', true],
    ['Nombres y apellidos', false],
    ['Full name', false],
    ['Nom complet', false],
  ])('“%s”: surname first is %s', (header, first) => expect(familyFirst(header)).toBe(first))
})

describe('the row of headers', () => {
  it('is found below titles, blank rows and an introduction', () => {
    const rows = [
      row('TALLER: PROTECCIÓN DE LA NIÑEZ', null, null),
      row('Institución: Instituto Nacional'),
      row(),
      row('Fecha:', '14/03/2017', 'Lugar:', 'Tapachula'),
      row('No.', 'Nombre(s)', 'Apellidos', 'Cargo'),
      row('1', 'Ana', 'Ruiz', 'Nombre de cargo'),
    ]
    expect(mappingOf(rows).headerRow).toBe(5)
    expect(fieldsOf(rows)).toEqual(['number', 'givenNames', 'familyNames', 'position'])
  })

  it('is the first when it comes again', () => {
    const rows = [
      row('Nombres', 'Apellidos'),
      row('Ana', 'Ruiz'),
      row('Nombres', 'Apellidos'),
      row('Eva', 'Paz'),
    ]
    expect(mappingOf(rows).headerRow).toBe(1)
  })

  it.each<[string, Row[], number]>([
    [
      'tall cells beside days',
      [
        row('No.', 'Nombre', 'Asistencia'),
        row('No.', 'Nombre', 'Día 1', 'Día 2'),
        row('1', 'Ana Ruiz', 'x', 'x'),
      ],
      2,
    ],
    [
      'nothing below the names',
      [row('No.', 'Nombre', 'Asistencia'), row(null, null, 'Día 1', 'Día 2'), row('1', 'Ana Ruiz', 'x', 'x')],
      2,
    ],
    [
      'days above',
      [
        row(null, null, '14-mar', '15-mar'),
        row('No.', 'Nombre', 'Asistencia', 'Asistencia'),
        row('1', 'Ana Ruiz', 'x', 'x'),
      ],
      2,
    ],
  ])('may be two: %s', (_what, rows, headerRow) => {
    const mapping = mappingOf(rows)
    expect(mapping.headerRow).toBe(headerRow)
    expect(mapping.columns.map(({ field, day }) => day ?? field)).toEqual([
      'number',
      'fullName',
      '2017-03-14',
      '2017-03-15',
    ])
  })

  it('of a list of mere names is the one cell that says so', () => {
    expect(mappingOf([row('Taller'), row('Nombre completo'), row('Ana Ruiz')])).toMatchObject({
      headerRow: 2,
      columns: [{ field: 'fullName' }],
    })
  })

  it('is guessed by its shape where no word is known, and may be missing', () => {
    const quechua = [
      row('Lista'),
      row('Suti', 'Ayllu suti', 'Llamkana'),
      row('Ana', 'Ruiz', 'Jefa'),
      row('Eva', 'Paz', 'Jefa'),
    ]
    expect(mappingOf(quechua)).toMatchObject({ headerRow: 2, problems: [{ code: 'noNameColumn' }] })
    const bare = [row('Ana', 'Ruiz', 'ana@example.org'), row('Eva', 'Paz', 'eva@example.org')]
    expect(mappingOf(bare)).toMatchObject({ headerRow: 0, columns: [{ samples: ['Ana', 'Eva'] }, {}, {}] })
    expect(mappingOf([])).toMatchObject({ headerRow: 0, columns: [] })
  })

  it('is the one that the officer says', () => {
    const rows = [row('Nombres', 'Apellidos'), row('Prénom', 'Nom'), row('Ana', 'Ruiz')]
    expect(mappingOf(rows, { headerRow: 2 })).toMatchObject({
      headerRow: 2,
      columns: [{ header: 'Prénom' }, {}],
    })
    expect(mappingOf(rows, { headerRow: 0 }).columns).toMatchObject([
      { header: '', samples: ['Nombres', 'Prénom', 'Ana'] },
      {},
    ])
  })
})

describe('columns', () => {
  it.each<[string, string[], (RosterField | null)[]]>([
    ['Nombre beside Apellidos', ['Nombre', 'Apellidos'], ['givenNames', 'familyNames']],
    [
      'Nombre beside two surnames',
      ['Paterno', 'Materno', 'Nombre(s)'],
      ['paternalName', 'maternalName', 'givenNames'],
    ],
    ['Nombre alone', ['Nombre', 'Cargo'], ['fullName', 'position']],
    ['Nom beside Prénom', ['Nom', 'Prénom(s)'], ['familyNames', 'givenNames']],
    ['Nome beside Sobrenome', ['Nome', 'Sobrenome'], ['givenNames', 'familyNames']],
    ['Name beside Surname', ['Surname', 'Name'], ['familyNames', 'givenNames']],
    ['Name beside First name', ['First name', 'Name'], ['givenNames', 'familyNames']],
    [
      'Entidad beside Dependencia',
      ['Nombre', 'Dependencia', 'Entidad'],
      ['fullName', 'institution', 'state'],
    ],
    ['Entidad alone', ['Nombre', 'Entidad'], ['fullName', 'institution']],
  ])('%s', (_what, headers, fields) => {
    expect(fieldsOf([row(...headers), row(...headers.map(() => 'a'))])).toEqual(fields)
  })

  it('takes departments of a country for states', () => {
    const rows = (...values: string[]) => [
      row('Nombre', 'Departamento'),
      ...values.map((value) => row('Ana Ruiz', value)),
    ]
    expect(fieldsOf(rows('Cusco', 'Madre de Dios', 'La Libertad'))).toEqual(['fullName', 'state'])
    expect(fieldsOf(rows('Recursos Humanos', 'Jurídico'))).toEqual(['fullName', 'unit'])
  })

  it('leaves the second of a kind to the officer', () => {
    expect(mappingOf([row('Nombre completo', 'Correo', 'E-mail'), row('a', 'b', 'c')])).toMatchObject({
      columns: [{}, { field: 'email', how: 'recognised' }, { field: null, how: 'unknown' }],
      problems: [
        { code: 'fullNameSplit' },
        { code: 'sameFieldTwice', index: 2, params: { header: 'E-mail' } },
      ].reverse(),
    })
  })

  it('remembers what the officer said, which goes before what is recognised', () => {
    const rows = [row('Suti', 'Ayllu suti', 'Correo', 'E-mail'), row('Ana', 'Ruiz', 'x', 'ana@example.org')]
    const remembered: Record<string, RosterField> = {
      suti: 'givenNames',
      'ayllu suti': 'familyNames',
      'e mail': 'email',
    }
    expect(mappingOf(rows, { remembered })).toMatchObject({
      headerRow: 1,
      columns: [
        { field: 'givenNames', how: 'remembered' },
        { field: 'familyNames', how: 'remembered' },
        { field: null, how: 'unknown' },
        { field: 'email', how: 'remembered' },
      ],
    })
  })

  it('shows samples, and leaves out columns that have neither header nor value', () => {
    const { columns } = mappingOf([
      row('Nombre', null, null, 'Apellidos'),
      row('Ana', null, 'x', 'Ruiz'),
      row('Ana', null, null, 'Paz'),
    ])
    expect(columns).toMatchObject([
      { index: 0, samples: ['Ana'] },
      { index: 2, header: '', field: null, samples: ['x'] },
      { index: 3, samples: ['Ruiz', 'Paz'] },
    ])
  })
})

describe('days', () => {
  const dayOf = (header: string | Cell, days = activityDays) => {
    const { columns, problems } = proposeMapping(
      [row('Nombres', 'Apellidos', header), row('Ana', 'Ruiz', 'x')],
      {
        activityDays: days,
      },
    )
    const column = columns[2]
    return column?.field === 'day' ? (column.day ?? problems[0]?.code) : column?.field
  }
  it.each<[string | Cell, string]>([
    ['Day 1', '2017-03-14'],
    ['Día 2', '2017-03-15'],
    ['DIA 3', '2017-03-16'],
    ['Jour 1', '2017-03-14'],
    ['Dia 2', '2017-03-15'],
    ['D1', '2017-03-14'],
    ['J3', '2017-03-16'],
    ['Primer día', '2017-03-14'],
    ['2º dia', '2017-03-15'],
    ['1er jour', '2017-03-14'],
    ['Third day', '2017-03-16'],
    ['Asistencia día 2', '2017-03-15'],
    ['Attendance day 3', '2017-03-16'],
    ['Asistencia 2', '2017-03-15'],
    ['Sesión 1', '2017-03-14'],
    ['14-mar', '2017-03-14'],
    ['15 mar.', '2017-03-15'],
    ['16 de marzo', '2017-03-16'],
    ['16 de marzo de 2017', '2017-03-16'],
    ['14 mars', '2017-03-14'],
    ['15 de março', '2017-03-15'],
    ['March 16', '2017-03-16'],
    ['Mar 14, 2017', '2017-03-14'],
    ['14-mar-17', '2017-03-14'],
    ['Martes 14', '2017-03-14'],
    ['mar 14', '2017-03-14'],
    ['mercredi 15', '2017-03-15'],
    ['Jueves', '2017-03-16'],
    ['martes 14 de marzo', '2017-03-14'],
    ['2017-03-14', '2017-03-14'],
    ['14/03/2017', '2017-03-14'],
    ['14/03', '2017-03-14'],
    ['15.03.17', '2017-03-15'],
    ['03/16', '2017-03-16'],
    ['Asistencia 14/03', '2017-03-14'],
    ['Día 1 (14/03)', '2017-03-14'],
    ['Firma 14-mar', '2017-03-14'],
    [{ type: 'date', value: '2017-03-15', text: '2017-03-15' }, '2017-03-15'],
  ])('%j is %s', (header, day) => expect(dayOf(header)).toBe(day))

  it.each<[string, string]>([
    ['Day 4', 'dayBeyondActivity'],
    ['17-mar', 'dayOutsideActivity'],
    ['14/03/2018', 'dayOutsideActivity'],
    ['Lunes', 'dayOutsideActivity'],
    ['Lunes 14', 'dayOutsideActivity'],
    ['jeudi 14 mars', 'dayOutsideActivity'],
  ])('%s can’t be found: %s', (header, code) => expect(dayOf(header)).toBe(code))

  // Monday 13 to Friday 17 March 2017.
  const week = [13, 14, 15, 16, 17].map((day) => `2017-03-${day}`)
  const names = {
    English: ['Monday', 'Tue', 'Wed. 15', 'Thursday 16 March', 'Friday 17'],
    Spanish: ['lunes 13', 'martes', 'Miércoles 15', 'jue. 16', 'Viernes 17 de marzo'],
    French: ['lundi 13', 'mar. 14', 'mercredi', 'Jeudi 16 mars', 'ven. 17'],
    Portuguese: ['segunda-feira', 'terça-feira 14', 'Quarta', 'quinta-feira, 16 de março', 'sexta 17'],
    ordinal: ['Primer día', '2do día', 'Jour 3', 'Quarto dia', '5th day'],
    short: ['1er dia', 'D2', 'J3', 'Dia 4', 'Day 5'],
  }
  it.each(Object.entries(names))('of a week are known in %s', (_language, headers) => {
    expect(headers.map((header) => dayOf(header, week))).toEqual(week)
  })

  it('decides between day and month by the days of the activity', () => {
    expect(dayOf('03/04', ['2017-03-04'])).toBe('2017-03-04')
    expect(dayOf('03/04', ['2017-04-03'])).toBe('2017-04-03')
    expect(dayOf('mar 11', ['2017-07-11', '2017-07-12'])).toBe('2017-07-11')
    expect(dayOf('Lunes', ['2017-03-13', '2017-03-20'])).toBe('dayOutsideActivity')
  })

  it('takes a column of attendance for the only day, and asks where there are more', () => {
    expect(dayOf('Asistencia', ['2017-03-14'])).toBe('2017-03-14')
    expect(dayOf('Attendance')).toBeNull()
  })

  it('aren’t seen in other numbers and words', () => {
    for (const header of ['1.2 Temas', '14', 'Sex', 'Marzo', 'Grupo 1', 'Pregunta 3', '12345678'])
      expect(String(dayOf(header)), header).not.toMatch(/^\d|^day/)
  })

  it('says how many days the activity has', () => {
    const { problems } = mappingOf([row('Nombres', 'Apellidos', 'Día 3', 'Día 4')])
    expect(problems).toEqual([{ code: 'dayBeyondActivity', index: 3, params: { header: 'Día 4', days: 3 } }])
  })

  it('may name a sheet', () => {
    expect(dayOfSheet('Día 2', activityDays)).toBe('2017-03-15')
    expect(dayOfSheet('16 marzo', activityDays)).toBe('2017-03-16')
    expect(dayOfSheet('Hoja1', activityDays)).toBeNull()
    expect(dayOfSheet('Día 9', activityDays)).toBeNull()
  })
})
