import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'

/* Real files for tests, small, made on the spot. */

/** A PDF of one empty page. */
export const samplePdf = (comment = 'Minga') =>
  Buffer.from(`%PDF-1.7
% ${comment}
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
trailer <</Root 1 0 R/Size 4>>
%%EOF
`)

/** A PDF as a writer leaves it that asks for a password. */
export const sampleEncryptedPdf = () =>
  Buffer.from(samplePdf().toString('latin1').replace('/Size 4', '/Size 5 /Encrypt 4 0 R'), 'latin1')

/** One white pixel. */
export const samplePng = () =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
    'base64',
  )

export const sampleDocx = (text = 'Estimados señores:') =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))

export async function sampleXlsx() {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('1').addRow(['María'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

export const sampleOdt = (manifest = '<manifest:manifest/>') =>
  zipOf([
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text') },
    { name: 'content.xml', data: Buffer.from('<office:document-content/>') },
    { name: 'META-INF/manifest.xml', data: Buffer.from(manifest) },
  ])

/** The start of a compound file (the old Office formats) that holds a stream of this name. */
export const sampleCompoundFile = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
  ])

/** A ZIP of 1 MB that honestly declares that it unpacks to a gigabyte. */
export function sampleBomb() {
  const data = Buffer.alloc(100_000_000)
  const packed = deflateRawSync(data)
  const sheets = Array.from({ length: 10 }, (_, index) => ({
    name: `xl/worksheets/sheet${index}.xml`,
    packed,
    size: data.length,
    crc: 0,
  }))
  return writeZip([pack({ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }), ...sheets])
}

type ZipEntry = { name: string; data: Buffer }
type PackedEntry = { name: string; packed: Buffer; size: number; crc: number }

/** A ZIP of these files; one that comes packed is put in as it is, with the size that it claims. */
export const zipOf = (entries: (ZipEntry | PackedEntry)[]) =>
  writeZip(entries.map((entry) => ('packed' in entry ? entry : pack(entry))))

const pack = ({ name, data }: ZipEntry): PackedEntry => ({
  name,
  packed: deflateRawSync(data),
  size: data.length,
  crc: crc32(data),
})

function writeZip(entries: PackedEntry[]) {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, size, crc } of entries) {
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, tail, nameBytes]))
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end])
}

function crc32(data: Buffer) {
  let crc = ~0
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
