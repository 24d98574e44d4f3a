/*
 * npm run bench: how well people are told apart on labelled pairs; how much JavaScript the pages of the portal add to the
 * framework's, in kilobytes; then how long pages, lists, the import of a list and
 * a PDF take, as multiples of their floors: the same SQL bare, COPY of the same rows, the same list on a programme a
 * hundred times smaller. First on an embedded database, then on a PostgreSQL server: that of BENCH_DATABASE_URL or
 * DATABASE_URL, whose user may make databases, else one that is started for this. `--scale N` takes another size than
 * 100 for the large programme.
 */
import { cpus } from 'node:os'
import { buildWhenNeeded } from '@/scripts/build.mjs'
import { bigImportBesideCopy } from './big-import'
import { embedded, findServer, type Measured, onServer } from './databases'
import { exportsBesideCopy } from './exports'
import { importBesideCopy } from './import'
import { listsAtBothSizes } from './lists'
import { matchingOnLabelledPairs } from './matching'
import { heading, say } from './measure'
import { pagesBesideTheirSql } from './pages'
import { portalBesideTheFramework } from './portal-weight'
import { type Product, serve } from './product'
import { reportsBesideTheirSql } from './reports'
import { searchInTheDatabase } from './search'

process.env.MINGA_DIST ||= '.next-bench'
const given = process.argv.slice(2)
const scale = given[0] === '--scale' ? Number(given[1]) : 100

async function main() {
  if (!Number.isInteger(scale) || scale < 2 || scale > 100)
    throw new Error('--scale takes a number from 2 to 100')
  say(
    `Medians of several rounds, the least and the most of them in brackets; ${cpus().length} × ${cpus()[0]?.model}.`,
  )
  if (!matchingOnLabelledPairs()) process.exitCode = 1
  await buildWhenNeeded()
  heading('What the pages of the portal add to the framework, compressed, on a first visit')
  const heavy = portalBesideTheFramework()
  if (heavy.length > 0) process.exitCode = 1
  say(heavy.length > 0 ? `TOO MUCH: ${heavy.join(', ')}` : 'Every page of the portal is light.')
  await open([() => embedded(1)], async ([{ measured, product }]) => {
    heading(measured.name)
    await pagesBesideTheirSql(measured, product)
    const slow = await importBesideCopy(measured)
    if (slow.length > 0) process.exitCode = 1
  })
  const server = await findServer()
  if (!server) {
    say('\nLEFT OUT: EVERYTHING ON A POSTGRESQL SERVER, because none was found or could be started.')
    say('Whether lists stay as fast with a million participations was NOT measured. Set BENCH_DATABASE_URL.')
    process.exitCode = 1
    return
  }
  try {
    await open([() => onServer(server.url, 1), () => onServer(server.url, scale)], async ([small, large]) => {
      heading(large.measured.name)
      await pagesBesideTheirSql(large.measured, large.product)
      const imports = await importBesideCopy(large.measured)
      const broken = await bigImportBesideCopy(large.measured)
      if (broken.length > 0) process.exitCode = 1
      heading(`Lists: ${small.measured.name}; ${large.measured.name}; how many times as long`)
      const lists = await listsAtBothSizes(small.product, large.product)
      heading(`Search in the database: ${large.measured.name}; how many times as long as reading one person`)
      const searches = await searchInTheDatabase(large.measured)
      heading(`The whole roster table as files: ${large.measured.name}; how many times as long as COPY TO`)
      const files = await exportsBesideCopy(large.measured)
      heading(`Reports: ${large.measured.name}; how many times as long as their bare SQL`)
      const reports = await reportsBesideTheirSql(large.measured)
      const slow = [...imports, ...lists, ...searches, ...files, ...reports]
      if (slow.length > 0) process.exitCode = 1
      say(
        slow.length > 0
          ? `TOO MUCH: ${slow.join(', ')}`
          : 'Every list, search, file and report keeps its time and memory.',
      )
    })
  } finally {
    await server.stop()
  }
}

type Opened = { measured: Measured; product: Product }

/** Fills databases, serves the product on each, and clears all away when the work is done, however it ended. */
async function open<Ways extends (() => Promise<Measured>)[]>(
  ways: [...Ways],
  work: (opened: { [At in keyof Ways]: Opened }) => Promise<void>,
) {
  const closing: (() => Promise<void>)[] = []
  try {
    const opened: Opened[] = []
    for (const way of ways) {
      const measured = await way()
      closing.unshift(measured.close)
      const product = await serve(measured)
      closing.unshift(product.close)
      opened.push({ measured, product })
    }
    await work(opened as { [At in keyof Ways]: Opened })
  } finally {
    for (const close of closing) await close()
  }
}

await main()
