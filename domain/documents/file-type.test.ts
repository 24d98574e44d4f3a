import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileTypeOf } from './file-type'
import {
  sampleBomb,
  sampleCompoundFile,
  sampleDocx,
  sampleEncryptedPdf,
  sampleOdt,
  samplePdf,
  samplePng,
  sampleXlsx,
  zipOf,
} from './samples'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minga-file-type-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function typeOf(bytes: Uint8Array, filename: string) {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  return fileTypeOf(path, filename)
}

const bytes = (text: string) => Buffer.from(text, 'latin1')
const withOverride = (contentType: string, partName: string) =>
  zipOf([
    {
      name: '[Content_Types].xml',
      data: Buffer.from(`<Types><Override PartName="/${partName}" ContentType="${contentType}"/></Types>`),
    },
    { name: 'word/document.xml', data: Buffer.from('<w:document/>') },
  ])
const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

describe('the real type of a file', () => {
  it.each([
    ['carta.pdf', () => samplePdf(), 'PDF'],
    ['carta', () => samplePdf(), 'PDF'],
    ['CARTA.PDF', () => Buffer.concat([bytes('\xef\xbb\xbf\r\n'), samplePdf()]), 'PDF'],
    ['foto.png', samplePng, 'PNG'],
    ['foto.jpg', () => bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'JPEG'],
    ['foto.webp', () => bytes('RIFF\x24\0\0\0WEBPVP8 '), 'WebP'],
    ['scan.tif', () => bytes('II*\0\x08\0\0\0'), 'TIFF'],
    ['foto.heic', () => bytes('\0\0\0\x18ftypheic\0\0\0\0'), 'HEIC'],
    ['carta.docx', () => sampleDocx(), 'DOCX'],
    ['lista.xlsx', sampleXlsx, 'XLSX'],
    ['carta.odt', () => sampleOdt(), 'ODT'],
  ])('%s is found', async (filename, make, name) => {
    expect(await typeOf(await make(), filename)).toMatchObject({ name })
  })

  it.each([
    ['nothing at all', 'carta.pdf', () => bytes(''), 'empty'],
    ['a program called PDF', 'carta.pdf', () => bytes('MZ\x90\0\x03'), 'isNot'],
    ['a page of HTML', 'carta.html', () => bytes('<html><script>alert(1)</script>'), 'notTaken'],
    ['a picture called PDF', 'carta.pdf', samplePng, 'liesAboutType'],
    ['a spreadsheet called DOCX', 'carta.docx', sampleXlsx, 'liesAboutType'],
    ['some ZIP called DOCX', 'carta.docx', () => zipOf([{ name: 'a.txt', data: bytes('a') }]), 'isNot'],
    [
      'a ZIP that declares a part it has not',
      'carta.docx',
      () => withOverride(wordMain, 'word/x.xml'),
      'isNot',
    ],
    [
      'a Word file with macros',
      'carta.docx',
      () => withOverride('application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml'),
      'macros',
    ],
    ['a PDF with a password', 'carta.pdf', sampleEncryptedPdf, 'encrypted'],
    ['a DOCX with a password', 'carta.docx', () => sampleCompoundFile('EncryptedPackage'), 'encrypted'],
    ['an ODT with a password', 'carta.odt', () => sampleOdt('<manifest:encryption-data/>'), 'encrypted'],
    ['an old Word file', 'carta.doc', () => sampleCompoundFile('WordDocument'), 'oldOffice'],
    ['half a PDF', 'carta.pdf', () => samplePdf().subarray(0, 100), 'damaged'],
    ['half a DOCX', 'carta.docx', async () => (await sampleDocx()).subarray(0, 1000), 'damaged'],
    ['a file that unpacks to a gigabyte', 'lista.xlsx', sampleBomb, 'unpacksTooLarge'],
  ])('%s is refused', async (_what, filename, make, key) => {
    const content = await make()
    await expect(typeOf(content, filename)).rejects.toMatchObject({
      code: 'invalid',
      key: `uploadErrors.${key}`,
    })
  })
})
