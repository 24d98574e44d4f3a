import { expect, it } from 'vitest'
import type { RequestRow } from '@/domain/requests/queries'
import { listTables } from './list-tables'
import { csvPieces } from './stream-table'

const row = {
  reference: 'REQ-2026-0001',
  title: 'Guías',
  countryCode: 'MX',
  status: 'approved',
} as RequestRow

async function linesOf(regionCode: string) {
  const regions = new Map([['lac', 'América Latina y el Caribe']])
  const rows = (async function* () {
    yield [{ ...row, regionCode }]
  })()
  const pieces: Uint8Array[] = []
  for await (const piece of csvPieces(listTables.requests(rows, 'es', regions), { hxl: true }))
    pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8').split('\r\n')
}

it('says regions by their names, in the language of the file', async () => {
  const [names, tags, first] = await linesOf('lac')
  const at = names?.split(',').indexOf('Región') ?? -1
  expect(tags?.split(',')[at]).toBe('#region+name')
  expect(first?.split(',')[at]).toBe('América Latina y el Caribe')
})

it('says the code of a region that has no name', async () => {
  expect((await linesOf('africa'))[2]).toContain(',africa,')
})

it('lets no text of a list be a formula in a sheet', async () => {
  const rows = (async function* () {
    yield [{ ...row, title: '=HYPERLINK("http://example.org")', institution: '+1', regionCode: 'lac' }]
  })()
  const pieces: Uint8Array[] = []
  for await (const piece of csvPieces(listTables.requests(rows, 'en', new Map()))) pieces.push(piece)
  const [, line] = Buffer.concat(pieces).toString('utf8').split('\r\n')
  expect(line).toContain(`"'=HYPERLINK(""http://example.org"")"`)
  expect(line).toContain(`'+1`)
})
