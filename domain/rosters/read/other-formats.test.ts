import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../../documents/samples'
import { sampleList } from '../a-list'
import { readList } from '../read-list'
import type { Sheet } from './cell'
import { readTable } from './read-table'

const texts = (sheet: Sheet | undefined) => sheet?.rows.map((row) => row.map((cell) => cell?.text ?? null))
const read = (content: string | Buffer, name = 'lista.xls') => readTable(Buffer.from(content as Buffer), name)
const refusal = (content: string | Buffer, name?: string) => read(content, name).catch(({ key }) => key)

const office = 'xmlns:o="x" office:version="1.3"'
const body = (tables: string) =>
  `<office:document-content ${office}><office:automatic-styles><style:style style:name="gone"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
const ods = (content: string, more: { name: string; data: Buffer }[] = []) =>
  zipOf([
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'content.xml', data: Buffer.from(content) },
    ...more,
  ])
const table = (rows: string, attributes = 'table:name="14-mar"') =>
  `<table:table ${attributes}>${rows}</table:table>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const cell = (text: string, attributes = 'office:value-type="string"') =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`

const excelXml = (sheets: string) =>
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheets}</Workbook>`
const worksheet = (rows: string, name = 'Lista') =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`

describe('one list, saved in each way', () => {
  const people = async (name: string) => {
    const options = {
      activityDays: ['2017-03-14', '2017-03-15', '2017-03-16'],
      defaultCountry: 'MX',
      remembered: {},
      mapping: { columns: {} },
    }
    const { rows, problems, skipped } = readList(await readTable(await sampleList(name), name), options)
    return { entries: rows.map(({ entry }) => entry), problems, skipped }
  }
  it.each(['saved-as/lista-asistencia-tapachula.ods', 'saved-as/lista-asistencia-tapachula.xls'])(
    '%s says the same as the workbook',
    async (name) => {
      expect(await people(name)).toEqual(await people('lista-asistencia-tapachula.xlsx'))
    },
  )
})

describe('OpenDocument', () => {
  it('keeps types, repeats what is repeated, and leaves out notes and hidden sheets', async () => {
    const { format, sheets } = await read(
      ods(
        body(
          table(
            row(
              cell('Día<text:s text:c="2"/>1<text:line-break/>X') +
                '<table:table-cell table:number-columns-repeated="2"/>' +
                cell('x', 'table:number-columns-repeated="2" office:value-type="string"'),
            ) +
              row(
                cell('0012', 'office:value-type="float" office:value="12"') +
                  cell('85 %', 'office:value-type="percentage" office:value="0.85"') +
                  cell('14/03/17', 'office:value-type="date" office:date-value="2017-03-14"') +
                  cell('V', 'office:value-type="boolean" office:boolean-value="true"') +
                  cell('09:30', 'office:value-type="time" office:time-value="PT09H30M00S"'),
                'table:number-rows-repeated="2"',
              ) +
              row(
                '<table:table-cell table:number-columns-repeated="16384"/>',
                'table:number-rows-repeated="1048000"',
              ),
          ) +
            table(row(cell('hidden')), 'table:name="no" table:style-name="gone"') +
            table(
              row(
                '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>Ana</text:p><text:p>Ruiz</text:p></table:table-cell>',
              ),
              'table:name="15-mar"',
            ),
        ),
      ),
      'lista.ods',
    )
    expect(format).toBe('ods')
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['14-mar', undefined],
      ['15-mar', undefined],
      ['no', true],
    ])
    expect(texts(sheets[0])).toEqual([
      ['Día  1\nX', null, null, 'x', 'x'],
      ['0012', '85%', '2017-03-14', 'TRUE', '09:30'],
      ['0012', '85%', '2017-03-14', 'TRUE', '09:30'],
    ])
    expect(sheets[0]?.rows[1]?.[2]).toEqual({ type: 'date', value: '2017-03-14', text: '2017-03-14' })
    expect(texts(sheets[1])).toEqual([['Ana\nRuiz']])
  })

  it('gives what a tall cell holds to each of its rows', async () => {
    const tall = cell('COMAR', 'table:number-rows-spanned="2" office:value-type="string"')
    const { sheets } = await read(
      ods(body(table(row(tall + cell('Ana')) + row(`<table:covered-table-cell/>${cell('Luz')}`)))),
    )
    expect(texts(sheets[0])).toEqual([
      ['COMAR', 'Ana'],
      ['COMAR', 'Luz'],
    ])
  })

  it.each<[string, () => string | Buffer, string]>([
    [
      'a billion columns of a value',
      () => ods(body(table(row(cell('x', 'table:number-columns-repeated="1000000000"'))))),
      'tooManyColumns',
    ],
    [
      'a billion rows of a value',
      () => ods(body(table(row(cell('x'), 'table:number-rows-repeated="1000000000"')))),
      'tooManyRows',
    ],
    [
      'rows and columns of a value without end',
      () =>
        ods(
          body(
            table(
              row(cell('x', 'table:number-columns-repeated="200"'), 'table:number-rows-repeated="50000"'),
            ),
          ),
        ),
      'tooManyCells',
    ],
    [
      'a number of columns that is none',
      () => ods(body(table(row(cell('x', 'table:number-columns-repeated="1e9"'))))),
      'damaged',
    ],
    [
      'spaces without end',
      () => ods(body(table(row(cell('<text:s text:c="100"/>'.repeat(400)))))),
      'cellTooLong',
    ],
    ['a cell of 10 MB', () => ods(body(table(row(cell('a'.repeat(10 ** 7)))))), 'cellTooLong'],
    ['a thousand columns', () => ods(body(table(row(cell('a').repeat(1000))))), 'tooManyColumns'],
    ['a thousand sheets', () => ods(body(table(row(cell('a'))).repeat(1000))), 'tooManySheets'],
    [
      'entities that grow',
      () => ods(`<!DOCTYPE a [<!ENTITY b "${'ha'.repeat(999)}">]>${body('')}`),
      'declaresEntities',
    ],
    ['elements in elements', () => ods(body(table(row(cell('<text:span>'.repeat(100_000)))))), 'damaged'],
    [
      'nothing but a hidden sheet',
      () => ods(body(table(row(cell('a')), 'table:style-name="gone"'))),
      'nothingInside',
    ],
    [
      'a file without its content',
      () =>
        zipOf([{ name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') }]),
      'damaged',
    ],
    [
      'one with a password',
      () =>
        ods('no xml', [
          {
            name: 'META-INF/manifest.xml',
            data: Buffer.from('<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'),
          },
        ]),
      'encrypted',
    ],
  ])('%s: refused with a sentence', async (_what, make, reason) => {
    expect(await refusal(make(), 'lista.ods')).toBe(`rosterErrors.${reason}`)
  })

  it('shows a formula as text that was written as one, and never works one out', async () => {
    const { sheets } = await read(
      ods(
        body(
          table(
            row(
              cell('7', 'table:formula="of:=3+4" office:value-type="float" office:value="7"') +
                cell('=WEBSERVICE("http://example.org")'),
            ),
          ),
        ),
      ),
    )
    expect(texts(sheets[0])).toEqual([['7', '=WEBSERVICE("http://example.org")']])
  })
})

describe('a page of HTML called XLS', () => {
  it('reads cells with entities, breaks and marks of its own, with tags left open', async () => {
    const { format, sheets } = await read(
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head><body>' +
        '<table border=1><caption>14-mar</caption><tr><th>Nombre<th>Instituci&oacute;n<tr><td><b>Jos&#233;</b>&nbsp;N&uacute;&ntilde;ez<br>Peña' +
        '<td>  A &amp;\n B <script>alert(1)</script><tr></table>',
    )
    expect(format).toBe('html')
    expect(sheets.map(({ name }) => name)).toEqual(['14-mar'])
    expect(texts(sheets[0])).toEqual([
      ['Nombre', 'Institución'],
      ['José Núñez\nPeña', 'A & B'],
    ])
  })

  it('puts cells where wide and tall ones leave room', async () => {
    const { sheets } = await read(
      '<table><tr><td colspan=3>Título</td></tr><tr><td rowspan=2>COMAR</td><td>Ana</td><td rowspan="3">x</td></tr>' +
        '<tr><td>Luz</td></tr><tr><td>DIF</td><td>Eva</td></tr></table>',
    )
    expect(texts(sheets[0])).toEqual([
      ['Título'],
      ['COMAR', 'Ana', 'x'],
      ['COMAR', 'Luz', 'x'],
      ['DIF', 'Eva', 'x'],
    ])
  })

  it('takes every table for a sheet, those inside of others too', async () => {
    const { sheets } = await read(
      '<table><tr><td>Lista<table><tr><td>Nombre</td></tr><tr><td>Ana</td></tr></table></td></tr></table><table><tr><td></td></tr></table><table><tr><td>Fin</td></tr></table>',
      'curso.xls',
    )
    expect(sheets.map(({ name }) => name)).toEqual(['curso 1', 'curso 2', 'curso 3'])
    expect(sheets.map(texts)).toEqual([[['Lista']], [['Nombre'], ['Ana']], [['Fin']]])
  })

  const spanish = '<tr><td>Núñez</td><td>Ávila</td></tr>'
  it.each<[string, Buffer]>([
    ['as it says', iconv.encode(`<meta charset="windows-1252"><table>${spanish}</table>`, 'windows-1252')],
    [
      'in UTF-8 though it says otherwise',
      Buffer.from(`<meta charset=windows-1252><table>${spanish}</table>`),
    ],
    [
      'in Windows’ letters though it says UTF-8',
      iconv.encode(`<meta charset=utf-8><table>${spanish}</table>`, 'windows-1252'),
    ],
    ['in UTF-16', iconv.encode(`<table>${spanish}</table>`, 'utf-16le', { addBOM: true })],
    [
      'of the Baltic',
      iconv.encode(`<meta charset=windows-1257><table><tr><td>Šķērsām</td></tr></table>`, 'windows-1257'),
    ],
  ])('reads letters %s', async (name, content) => {
    const { sheets } = await read(content)
    expect(texts(sheets[0])?.[0]?.[0]).toBe(name === 'of the Baltic' ? 'Šķērsām' : 'Núñez')
  })

  it.each<[string, () => string, string]>([
    ['a page without a table', () => '<html><body><p>Nombre</p>', 'noTable'],
    [
      'a page that shows other files',
      () => '<html><frameset><frame src="hoja1.htm"></frameset></html>',
      'frames',
    ],
    ['an empty table', () => '<table><tr><td> &nbsp; </td></tr></table>', 'noTable'],
    ['a cell of 10 MB', () => `<table><tr><td>${'a'.repeat(10 ** 7)}`, 'cellTooLong'],
    ['a thousand columns', () => `<table><tr>${'<td>a'.repeat(1000)}`, 'tooManyColumns'],
    [
      'columns pushed out by wide cells',
      () => `<table><tr>${'<td colspan=1000>a'.repeat(1000)}`,
      'tooManyColumns',
    ],
    [
      'tall and wide cells without end',
      () => `<table>${`<tr>${'<td rowspan=65534 colspan=1000>'.repeat(10)}`.repeat(50_000)}<tr><td>a`,
      'tooManyRows',
    ],
    ['100,000 rows', () => `<table>${'<tr><td>a'.repeat(100_000)}`, 'tooManyRows'],
    ['more cells than any list', () => `<table>${`<tr>${'<td>a'.repeat(200)}`.repeat(6000)}`, 'tooManyCells'],
    ['tables in tables in tables', () => '<table><tr><td>'.repeat(100_000), 'damaged'],
    ['elements in elements', () => `<table><tr><td>${'<i>'.repeat(1_000_000)}`, 'damaged'],
    ['ten thousand tables', () => '<table><tr><td>a</table>'.repeat(10_000), 'tooManySheets'],
  ])('%s: refused with a sentence', async (_what, make, reason) => {
    const before = process.memoryUsage().rss
    expect(await refusal(make())).toBe(`rosterErrors.${reason}`)
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024)
  })

  it('takes entities that grow for letters, and an element of a million attributes for one element', async () => {
    const declared = `<!DOCTYPE html [<!ENTITY a "${'ha'.repeat(99)}"><!ENTITY b "&a;&a;">]><table><tr><td>&b;</td></tr></table>`
    expect(texts((await read(declared)).sheets[0])).toEqual([['&b;']])
    const many = `<table><tr><td ${Array.from({ length: 300_000 }, (_, at) => `a${at}=b`).join(' ')}>Ana</td></tr></table>`
    expect(texts((await read(many)).sheets[0])).toEqual([['Ana']])
  })
})

describe('the XML of Excel 2003', () => {
  it('keeps types and places, and leaves out hidden sheets', async () => {
    const { format, sheets } = await read(
      excelXml(
        worksheet(
          '<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Lista &amp; días</Data></Cell><Cell><Data ss:Type="String">fin</Data></Cell></Row>' +
            '<Row ss:Index="3"><Cell><Data ss:Type="Number">1</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2017-03-14T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>' +
            '<Row><Cell ss:MergeDown="1"><Data ss:Type="String">COMAR</Data></Cell><Cell><Data ss:Type="String">Ana</Data></Cell></Row><Row><Cell ss:Index="2"><Data ss:Type="String">Luz</Data></Cell></Row>',
        ) +
          `<Worksheet ss:Name="no"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`,
      ),
    )
    expect(format).toBe('xml')
    expect(sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.length > 0])).toEqual([
      ['Lista', undefined, true],
      ['no', true, false],
    ])
    expect(texts(sheets[0])).toEqual([
      ['Lista & días', null, null, 'fin'],
      [],
      ['1', null, '2017-03-14', 'TRUE'],
      ['COMAR', 'Ana'],
      ['COMAR', 'Luz'],
    ])
  })

  it.each<[string, () => string, string]>([
    [
      'entities that grow',
      () => excelXml('').replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "b">]><Workbook'),
      'declaresEntities',
    ],
    [
      'a row far below',
      () => excelXml(worksheet('<Row ss:Index="999999"><Cell><Data>a</Data></Cell></Row>')),
      'tooManyRows',
    ],
    [
      'a column far out',
      () => excelXml(worksheet('<Row><Cell ss:Index="999999"><Data>a</Data></Cell></Row>')),
      'tooManyColumns',
    ],
    [
      'a row that is no number',
      () => excelXml(worksheet('<Row ss:Index="x"><Cell><Data>a</Data></Cell></Row>')),
      'damaged',
    ],
    [
      'a cell of 10 MB',
      () => excelXml(worksheet(`<Row><Cell><Data>${'a'.repeat(10 ** 7)}</Data></Cell></Row>`)),
      'cellTooLong',
    ],
    ['a file that ends too early', () => excelXml(worksheet('<Row>')).slice(0, -30), 'damaged'],
    ['some other XML', () => '<?xml version="1.0"?><people/>', 'isOther'],
    ['a web archive', () => 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n', 'isOther'],
  ])('%s: refused with a sentence', async (_what, make, reason) => {
    expect(await refusal(make())).toBe(`rosterErrors.${reason}`)
  })
})
