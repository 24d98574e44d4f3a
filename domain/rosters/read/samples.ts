import { constants, deflateRawSync } from 'node:zlib'
import { zipOf } from '../../documents/samples'

/* Workbooks for tests, written part by part, as odd as a test needs them. */

type SampleSheet = { name?: string; state?: string; xml: string }
export type SampleBook = {
  sheets: SampleSheet[]
  /** What stands between the tags of the list of shared strings. */
  shared?: string
  /** What stands in the style sheet. */
  styles?: string
  workbookPr?: string
  /** Parts in place of the usual ones, or beside them. */
  parts?: Record<string, string | Buffer>
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

export function sampleWorkbook({ sheets, shared, styles, workbookPr = '', parts = {} }: SampleBook) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`
  const all: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships ${packageRelations}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${officeRelations}"><workbookPr ${workbookPr}/><sheets>${sheets
      .map(
        ({ name = `Sheet${sheets.length}`, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="s${at}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${packageRelations}>${sheets
      .map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`))
      .join(
        '',
      )}${relation('ss', 'sharedStrings', 'sharedStrings.xml')}${relation('st', 'styles', '/xl/styles.xml')}</Relationships>`,
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>` }),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at}.xml`, `<worksheet ${main}>${xml}</worksheet>`]),
    ),
    ...parts,
  }
  return zipOf(Object.entries(all).map(([name, data]) => ({ name, data: Buffer.from(data) })))
}

/** A workbook of one sheet with these texts as inline strings. */
export const workbookOfTexts = (rows: string[][]) =>
  sampleWorkbook({
    sheets: [
      {
        xml: `<sheetData>${rows
          .map(
            (row) =>
              `<row>${row.map((text) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`).join('')}</row>`,
          )
          .join('')}</sheetData>`,
      },
    ],
  })

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A workbook of about 1 MB whose sheet unpacks to a gigabyte, whatever size its directory claims. */
export function workbookBomb(claimedSize: number) {
  const step = 64 * 1024 * 1024
  // A block that is flushed in full can be repeated.
  const block = deflateRawSync(Buffer.alloc(step, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const start = deflateRawSync(Buffer.from('<worksheet><sheetData>'), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([start, ...new Array<Buffer>(16).fill(block), Buffer.from([3, 0])])
  const text = (name: string, data: string) => ({ name, data: Buffer.from(data) })
  return zipOf([
    text(
      '_rels/.rels',
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    text('xl/workbook.xml', '<workbook><sheets><sheet name="1" r:id="b"/></sheets></workbook>'),
    text(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="b" Type="x/worksheet" Target="sheet.xml"/></Relationships>',
    ),
    { name: 'xl/sheet.xml', packed, size: claimedSize, crc: 0 },
  ])
}
