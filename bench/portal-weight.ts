import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { line } from './measure'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')

/** What a page of the portal may add to the framework's own, in kilobytes of compressed JavaScript: phones are slow. */
const most = 40

/**
 * How much JavaScript each page of the portal makes a browser fetch on a first visit, beside what the framework itself
 * loads for any page. It is read from the manifests of the production build in `folder`: what the page, the layouts
 * around it and their error pages are made of. Gives back the pages that add too much.
 */
export function portalBesideTheFramework(folder = path.join(root, process.env.MINGA_DIST || '.next')) {
  const weights = new Map<string, number>()
  const weigh = (files: Iterable<string>) => {
    let sum = 0
    for (const file of files) {
      if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(path.join(folder, file))).length)
      sum += weights.get(file) as number
    }
    return sum / 1000
  }
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(folder, 'build-manifest.json'), 'utf8')) as {
    rootMainFiles: string[]
  }
  line('any page: the framework', inKb(weigh(rootMainFiles)))
  const pages = pagesOf(folder)
  if (pages.length === 0) throw new Error('the build has no pages of the portal')
  const heavy: string[] = []
  for (const { page, files } of pages) {
    const added = weigh(new Set(files.filter((file) => !rootMainFiles.includes(file))))
    line(page, inKb(added), `${((added / most) * 100).toFixed(0)}% of what it may add`)
    if (added > most) heavy.push(page)
  }
  return heavy
}

/** The pages of the portal, each with the files that the parts of it need. */
function pagesOf(folder: string) {
  const portal = path.join(folder, 'server', 'app', 'portal')
  return readdirSync(portal, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page_client-reference-manifest.js')
    .sort()
    .map((file) => {
      const page = path.posix.join('/portal', path.dirname(file).split(path.sep).join('/'))
      return { page, files: Object.values(entriesIn(path.join(portal, file))).flat() }
    })
}

/** A manifest is a script that writes itself down under the name of its page. */
function entriesIn(file: string): Record<string, string[]> {
  const world: { __RSC_MANIFEST?: Record<string, { entryJSFiles: Record<string, string[]> }> } = {}
  runInNewContext(readFileSync(file, 'utf8'), Object.assign(world, { globalThis: world }))
  const [manifest] = Object.values(world.__RSC_MANIFEST ?? {})
  if (!manifest?.entryJSFiles) throw new Error(`${file} does not say what its page needs`)
  return manifest.entryJSFiles
}

const inKb = (kilobytes: number) => `${kilobytes.toFixed(1)} KB`
