import { readFile } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import {
  sampleBomb,
  sampleCompoundFile,
  sampleDocx,
  sampleOdt,
  samplePdf,
  samplePng,
  zipOf,
} from '../../documents/samples'
import type { Sheet } from './cell'
import { readTable } from './read-table'
import { sampleWorkbook, workbookBomb, workbookOfTexts } from './samples'

const fixture = (name: string) => readFile(new URL(`../../../e2e/fixtures/rosters/${name}`, import.meta.url))

const texts = (sheet: Sheet | undefined) => sheet?.rows.map((row) => row.map((cell) => cell?.text ?? null))
const firstSheet = async (bytes: Uint8Array, name = 'lista.xlsx') => (await readTable(bytes, name)).sheets[0]

describe('the sample lists', () => {
  it('reads the 755 rows in well under a second', async () => {
    const bytes = await fixture('participants-755.xlsx')
    await readTable(bytes, 'participants-755.xlsx')
    const start = performance.now()
    const { sheets, format } = await readTable(bytes, 'participants-755.xlsx')
    const took = performance.now() - start
    expect(format).toBe('xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(['Participants'])
    expect(sheets[0]?.rows).toHaveLength(756)
    expect(texts(sheets[0])?.[1]).toEqual([
      'Óscar',
      'Montes de Oca Díaz',
      'Male',
      'Sin Fronteras de Prueba A.C.',
      'ONG',
      'Promotora comunitaria',
      'Mexico',
      'oscar.montesdeoca@example.org',
      null,
      null,
      'x',
    ])
    expect(took).toBeLessThan(1000)
  })

  it('keeps title, blank rows, numbers and ticks of a real list', async () => {
    const sheet = await firstSheet(await fixture('lista-asistencia-tapachula.xlsx'))
    expect(sheet?.name).toBe('Lista de asistencia')
    expect(sheet?.rows).toHaveLength(71)
    expect(sheet?.rows[2]).toEqual([])
    expect(sheet?.rows[4]?.[0]).toEqual({ type: 'number', value: 1, text: '1' })
    expect(sheet?.rows[4]?.[11]).toEqual({ type: 'text', text: '✓' })
    expect(texts(sheet)?.[16]?.[8]).toBe('alejandra.martinez@example.org')
  })

  it('finds the encoding and delimiter of text', async () => {
    const cusco = await readTable(await fixture('evaluacion-cusco.csv'), 'evaluacion-cusco.csv')
    expect(cusco).toMatchObject({ format: 'csv', encoding: 'windows-1252', delimiter: ';' })
    expect(cusco.sheets[0]?.name).toBe('evaluacion-cusco')
    expect(texts(cusco.sheets[0])?.[1]?.slice(0, 3)).toEqual([
      'Sánchez Gutiérrez',
      'Roberto Ángel',
      'Masculino',
    ])
    const problems = await readTable(await fixture('with-problems.csv'), 'with-problems.csv')
    expect(problems).toMatchObject({ encoding: 'utf-8', delimiter: ',' })
    expect(problems.sheets[0]?.rows).toHaveLength(31)
    expect(texts(problems.sheets[0])?.[0]?.[0]).toBe('Given name')
    expect(texts(problems.sheets[0])?.[16]?.[4]).toBe('=HYPERLINK("http://example.org","click")')
  })
})

describe('text', () => {
  const lists = {
    spanish: [
      ['Nombre', 'Apellido', 'Institución', 'Calificación'],
      ['José Ángel', 'Núñez Peña', 'Comisión "La Única", A.C.; sección | 2\ty 3', '17,2'],
      ['MARÍA', 'ZÚÑIGA IBÁÑEZ', 'Secretaría de Educación', '8,5'],
      ['Iñaki', 'Güemes Ávila', 'Línea 1\nLínea 2', ''],
    ],
    french: [
      ['Prénom', 'Nom', 'Fonction', 'Présence'],
      ['Zoé', 'Lefèvre', 'Chargée d’études à l’OFPRA', 'présente'],
      ['François', 'Benoît', 'Maître de conférences', 'absent'],
    ],
    portuguese: [
      ['Nome', 'Sobrenome', 'Função', 'Órgão'],
      ['João', 'Conceição', 'Técnico', 'Ministério da Justiça'],
      ['Inês', 'Magalhães', 'Coordenação', 'Câmara'],
    ],
  }
  const encodings = [
    'utf-8',
    'utf-8 with mark',
    'utf-16le',
    'utf-16le with mark',
    'utf-16be',
    'utf-16be with mark',
    'windows-1252',
    'macintosh',
    'cp850',
  ]
  const delimiters = { comma: ',', semicolon: ';', tab: '\t', pipe: '|', caret: '^', tilde: '~' }
  const quote = (text: string, delimiter: string) =>
    /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text
  const cases = Object.keys(lists).flatMap((language) =>
    encodings.flatMap((encoding) =>
      Object.keys(delimiters).map((delimiter) => ({ language, encoding, delimiter })),
    ),
  ) as { language: keyof typeof lists; encoding: string; delimiter: keyof typeof delimiters }[]

  it.each(cases)(
    'in $language, $encoding, parted by $delimiter',
    async ({ language, encoding, delimiter }) => {
      // DOS has no typographic apostrophe.
      const list = lists[language].map((row) =>
        row.map((text) => (encoding === 'cp850' ? text.replace(/’/g, "'") : text)),
      )
      const sign = delimiters[delimiter]
      const text = list.map((row) => row.map((cell) => quote(cell, sign)).join(sign)).join('\r\n')
      const [name, mark] = encoding.split(' with ')
      const bytes = iconv.encode(text, name as string, { addBOM: mark !== undefined })
      const table = await readTable(bytes, 'lista.csv')
      expect(table).toMatchObject({ encoding: name, delimiter: sign })
      expect(texts(table.sheets[0])).toEqual(
        list.map((row) => {
          const cells = row.map((cell) => cell || null)
          return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
        }),
      )
    },
  )

  it.each([
    [
      'line ends of all kinds',
      'a,b\nc,d\r\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['rows of different width and blank ones', 'a,b,c\n\n,,\nd\n', [['a', 'b', 'c'], [], [], ['d']]],
    ['a hint of the delimiter, which is a row too', 'sep=;\na,1;b', [[], ['a,1', 'b']]],
    [
      'titles above',
      'Lista de asistencia\nCusco, 3 de mayo\nA;B;C\n1;2;3\n4;5;6',
      [['Lista de asistencia'], ['Cusco, 3 de mayo'], ['A', 'B', 'C'], ['1', '2', '3'], ['4', '5', '6']],
    ],
    [
      'a quotation mark that never closes',
      'a,b\n"Pepe,x\nc,d\n',
      [
        ['a', 'b'],
        ['"Pepe', 'x'],
        ['c', 'd'],
      ],
    ],
    [
      'quotation marks inside',
      'José "Pepe" Ruiz,b\nc,d',
      [
        ['José "Pepe" Ruiz', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'one column',
      'Nombre completo\nAna Ruiz\nJosé Peña\n',
      [['Nombre completo'], ['Ana Ruiz'], ['José Peña']],
    ],
    [
      'letters that are put together, and signs that can’t be seen',
      'Jose\u0301,\u200bA\u00a0B\u202e,C\0D\n',
      [['José', 'A B', 'CD']],
    ],
    [
      'letters outside of the first plane',
      `${'x'.repeat(65_535)},𝒜\n`.slice(65_000),
      [['x'.repeat(535), '𝒜']],
    ],
  ])('with %s', async (_what, text, rows) => {
    expect(texts(await firstSheet(Buffer.from(text), 'lista.csv'))).toEqual(rows)
  })

  it('isn’t taken for what its name says', async () => {
    expect(await readTable(Buffer.from('a;b\nc;d'), 'lista.xlsx')).toMatchObject({ format: 'csv' })
    expect(await readTable(workbookOfTexts([['a', 'b']]), 'lista.csv')).toMatchObject({ format: 'xlsx' })
  })
})

describe('workbooks', () => {
  it('keeps types: texts, numbers, booleans, dates, percentages', async () => {
    const bytes = sampleWorkbook({
      shared:
        '<si><t>shared</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text </t></r><rPh><t>x</t></rPh></si><si><t/></si>',
      styles: `<numFmts><numFmt numFmtId="164" formatCode="[$-80A]d&quot; de &quot;mmmm;@"/><numFmt numFmtId="165" formatCode="0000000000"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="167" formatCode="&quot;day&quot; 0"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>`,
      sheets: [
        {
          xml: `<sheetData><row r="2">
            <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2"><v>17.2</v></c>
            <c r="E2" t="b"><v>1</v></c><c r="F2" s="1"><v>42808</v></c><c r="G2" s="2"><v>42809</v></c><c r="H2" s="3"><v>0.855</v></c>
            <c r="I2" s="4"><v>55512345</v></c><c r="J2" s="5"><v>42808.5</v></c><c r="K2" s="6"><v>3</v></c><c r="L2" s="7"><v>0.75</v></c>
            <c r="M2" t="d"><v>2017-03-14T00:00:00</v></c><c r="N2"><v>0.30000000000000004</v></c><c r="O2" t="e"><v>#N/A</v></c><c r="P2" s="1"/>
          </row></sheetData>`,
        },
      ],
    })
    const [, row] = (await firstSheet(bytes))?.rows ?? []
    expect(row).toEqual([
      { type: 'text', text: 'shared' },
      { type: 'text', text: 'rich text' },
      null,
      { type: 'number', value: 17.2, text: '17.2' },
      { type: 'boolean', value: true, text: 'TRUE' },
      { type: 'date', value: '2017-03-14', text: '2017-03-14' },
      { type: 'date', value: '2017-03-15', text: '2017-03-15' },
      { type: 'number', value: 0.855, text: '85.5%' },
      { type: 'number', value: 55512345, text: '0055512345' },
      { type: 'date', value: '2017-03-14T12:00', text: '2017-03-14 12:00' },
      { type: 'number', value: 3, text: '3' },
      { type: 'date', value: '18:00', text: '18:00' },
      { type: 'date', value: '2017-03-14', text: '2017-03-14' },
      { type: 'number', value: 0.30000000000000004, text: '0.3' },
      { type: 'text', text: '#N/A' },
    ])
  })

  it.each([
    ['', 1, '1900-01-01'],
    ['', 59, '1900-02-28'],
    ['', 61, '1900-03-01'],
    ['', 42808, '2017-03-14'],
    ['date1904="1"', 41346, '2017-03-14'],
    ['date1904="true"', 0, '1904-01-01'],
  ])('counts days as the workbook does (%s, day %d)', async (workbookPr, serial, day) => {
    const bytes = sampleWorkbook({
      workbookPr,
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      sheets: [{ xml: `<sheetData><row r="1"><c r="A1" s="0"><v>${serial}</v></c></row></sheetData>` }],
    })
    expect((await firstSheet(bytes))?.rows[0]?.[0]).toMatchObject({ type: 'date', value: day })
  })

  it('reads what a formula gave, and shows one that was never calculated as text', async () => {
    const bytes = sampleWorkbook({
      sheets: [
        {
          xml: `<sheetData><row r="1"><c r="A1" t="str"><f>HYPERLINK("http://example.org","Ana")</f><v>Ana</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>HYPERLINK("http://example.org")</f></c></row></sheetData>`,
        },
      ],
    })
    expect((await firstSheet(bytes))?.rows[0]).toEqual([
      { type: 'text', text: 'Ana' },
      { type: 'number', value: 2, text: '2' },
      { type: 'text', text: '=HYPERLINK("http://example.org")' },
    ])
  })

  it('gives what a tall cell holds to each of its rows, and leaves titles where they are', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const bytes = sampleWorkbook({
      sheets: [
        {
          xml: `<sheetData><row r="1">${cell('A1', 'Title')}</row><row r="2">${cell('A2', 'INM')}${cell('B2', 'Ana')}</row><row r="3">${cell('B3', 'Luis')}</row><row r="5">${cell('B5', 'Eva')}</row></sheetData>
            <mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A1048576"/></mergeCells>`,
        },
      ],
    })
    expect(texts(await firstSheet(bytes))).toEqual([
      ['Title'],
      ['INM', 'Ana'],
      ['INM', 'Luis'],
      [],
      ['INM', 'Eva'],
    ])
  })

  it('reads every visible sheet in order, rows and cells without addresses, and prefixed names', async () => {
    const bytes = sampleWorkbook({
      sheets: [
        {
          name: 'Día 1',
          xml: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
        },
        { name: 'Catálogo', state: 'hidden', xml: '<sheetData><row><c><v>9</v></c></row></sheetData>' },
        {
          name: 'Día 2',
          xml: '<x:sheetData xmlns:x="y"><x:row><x:c><x:v>4</x:v></x:c></x:row></x:sheetData>',
        },
      ],
    })
    const { sheets } = await readTable(bytes, 'lista.xlsx')
    expect(sheets.map((sheet) => [sheet.name, texts(sheet)])).toEqual([
      ['Día 1', [['1', '2'], ['3']]],
      ['Día 2', [['4']]],
      ['Catálogo', []],
    ])
  })

  it('takes formats that reach to the last row and column for nothing', async () => {
    const bytes = sampleWorkbook({
      sheets: [
        {
          xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row></sheetData>',
        },
      ],
    })
    expect(texts(await firstSheet(bytes))).toEqual([['1']])
  })

  it('undoes signs that XML can’t hold', async () => {
    const bytes = workbookOfTexts([['Línea 1_x000D_\nLínea 2', 'a_x0000_b', '&amp;_xD83D__xDE00_']])
    expect(texts(await firstSheet(bytes))).toEqual([['Línea 1\nLínea 2', 'ab', '&amp;😀']])
  })
})

describe('files that are no list', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  const oneCell = (xml: string) =>
    sampleWorkbook({ sheets: [{ xml: `<sheetData><row r="1">${xml}</row></sheetData>` }] })
  const bigText = 'a'.repeat(10 * 1024 * 1024)
  const bomb = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "${'ha'.repeat(500)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&j;</v></c></row></sheetData></worksheet>`

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', 'lista.xlsx', () => bytes(''), 'empty'],
    ['blank lines only', 'lista.csv', () => bytes('\n;;\n ; \n'), 'nothingInside'],
    [
      'an empty sheet',
      'lista.xlsx',
      () => sampleWorkbook({ sheets: [{ xml: '<sheetData/>' }] }),
      'nothingInside',
    ],
    [
      'only a hidden sheet',
      'lista.xlsx',
      () => sampleWorkbook({ sheets: [{ state: 'veryHidden', xml: '<sheetData/>' }] }),
      'nothingInside',
    ],
    ['a PDF', 'lista.xlsx', () => samplePdf(), 'isOther PDF'],
    ['a picture', 'lista.xlsx', samplePng, 'isOther PNG'],
    ['a Word file', 'lista.xlsx', () => sampleDocx(), 'isOther DOCX'],
    ['a program', 'lista.csv', () => bytes('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'), 'isOther EXE'],
    ['an OpenDocument text', 'lista.xlsx', () => sampleOdt(), 'isOther ODT'],
    ['some ZIP', 'lista.xlsx', () => zipOf([{ name: 'a.txt', data: bytes('a') }]), 'isOther ZIP'],
    ['an old Excel file', 'lista.xls', () => sampleCompoundFile('Workbook'), 'oldExcel'],
    ['an old Excel file called XLSX', 'lista.xlsx', () => sampleCompoundFile('Workbook'), 'oldExcel'],
    ['an old Word file', 'lista.xls', () => sampleCompoundFile('WordDocument'), 'isOther DOC'],
    ['a workbook with a password', 'lista.xlsx', () => sampleCompoundFile('EncryptedPackage'), 'encrypted'],
    [
      'bytes that are no text',
      'lista.csv',
      () => Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 29)),
      'notText',
    ],
    [
      'half a workbook',
      'lista.xlsx',
      async () => (await fixture('participants-755.xlsx')).subarray(0, 20_000),
      'damaged',
    ],
    [
      'a workbook whose middle is broken',
      'lista.xlsx',
      async () => Buffer.from(await fixture('participants-755.xlsx')).fill(0x55, 3000, 20_000),
      'damaged',
    ],
    [
      'a workbook without its sheet',
      'lista.xlsx',
      () => zipOf([{ name: 'xl/styles.xml', data: bytes('<a/>') }]),
      'damaged',
    ],
    [
      'XML that ends too early',
      'lista.xlsx',
      () =>
        sampleWorkbook({
          sheets: [{ xml: '' }],
          parts: { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1' },
        }),
      'damaged',
    ],
    [
      'a binary workbook',
      'lista.xlsb',
      () =>
        zipOf([
          {
            name: '_rels/.rels',
            data: bytes(
              '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
            ),
          },
          { name: 'xl/workbook.bin', data: bytes('x') },
        ]),
      'binaryExcel',
    ],
    ['a ZIP that unpacks to a gigabyte', 'lista.xlsx', () => workbookBomb(1024 ** 3), 'unpacksTooLarge'],
    [
      'a ZIP that unpacks to a gigabyte and claims a kilobyte',
      'lista.xlsx',
      () => workbookBomb(1024),
      'damaged',
    ],
    ['a gigabyte of sheets that nothing refers to', 'lista.xlsx', sampleBomb, 'damaged'],
    [
      'entities that grow to a gigabyte',
      'lista.xlsx',
      () => sampleWorkbook({ sheets: [{ xml: '' }], parts: { 'xl/worksheets/sheet0.xml': bomb } }),
      'declaresEntities',
    ],
    [
      'entities in the workbook’s own part',
      'lista.xlsx',
      () =>
        sampleWorkbook({
          sheets: [{ xml: '' }],
          parts: { 'xl/workbook.xml': '<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>' },
        }),
      'declaresEntities',
    ],
    ['elements in elements in elements', 'lista.xlsx', () => oneCell('<a>'.repeat(1_000_000)), 'damaged'],
    [
      'an element of a million attributes',
      'lista.xlsx',
      () => oneCell(`<c ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
      'damaged',
    ],
    ['ten million elements', 'lista.xlsx', () => oneCell('<c/>'.repeat(10_000_000)), 'unpacksTooLarge'],
    [
      'a thousand columns',
      'lista.xlsx',
      () => workbookOfTexts([Array.from({ length: 1000 }, (_, at) => `c${at}`)]),
      'tooManyColumns',
    ],
    ['a thousand columns of text', 'lista.csv', () => bytes(`${'a;'.repeat(1000)}\n`), 'tooManyColumns'],
    ['a million delimiters', 'lista.csv', () => bytes(`a${';'.repeat(1_000_000)}\n`), 'tooManyColumns'],
    ['100,000 rows', 'lista.csv', () => bytes('a;b\n'.repeat(100_000)), 'tooManyRows'],
    [
      'a row far below',
      'lista.xlsx',
      () =>
        sampleWorkbook({
          sheets: [{ xml: '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>' }],
        }),
      'tooManyRows',
    ],
    [
      'a row beyond all numbers',
      'lista.xlsx',
      () =>
        sampleWorkbook({
          sheets: [{ xml: '<sheetData><row r="1e300"><c r="A1"><v>1</v></c></row></sheetData>' }],
        }),
      'tooManyRows',
    ],
    [
      'a million filled cells and more',
      'lista.csv',
      () => bytes(`${'a;'.repeat(149)}a\n`.repeat(7000)),
      'tooManyCells',
    ],
    ['a cell of 10 MB', 'lista.xlsx', () => workbookOfTexts([['a', bigText]]), 'cellTooLong'],
    [
      'a shared string of 10 MB',
      'lista.xlsx',
      () => sampleWorkbook({ sheets: [{ xml: '<sheetData/>' }], shared: `<si><t>${bigText}</t></si>` }),
      'cellTooLong',
    ],
    ['a cell of 10 MB of text', 'lista.csv', () => bytes(`a;b\n"${bigText}";c\n`), 'cellTooLong'],
    ['24 MB of delimiters', 'lista.csv', () => Buffer.alloc(24_000_000, ','), 'tooManyColumns'],
    ['30 MB', 'lista.csv', () => Buffer.alloc(30 * 1024 * 1024, 'a'), 'tooLarge'],
  ])('%s is refused with a sentence', async (_what, name, make, expected) => {
    const content = await make()
    const before = process.memoryUsage().rss
    const [reason, is] = expected.split(' ')
    await expect(readTable(content, name)).rejects.toMatchObject({
      code: 'invalid',
      key: `rosterErrors.${reason}`,
      ...(is ? { params: { is } } : {}),
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024)
  })

  it('lets other work go on while it reads a large list', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [
      'Ana',
      'Ruiz',
      `ana${at}@example.org`,
      'INM',
      'x',
    ])
    for (const content of [workbookOfTexts(rows), bytes(rows.map((row) => row.join(',')).join('\n'))]) {
      let turns = 0
      const timer = setInterval(() => turns++, 1)
      expect((await readTable(content, 'lista')).sheets[0]?.rows).toHaveLength(20_000)
      clearInterval(timer)
      expect(turns).toBeGreaterThan(3)
    }
  })
})
