/*
 * Keeps the pages that have to work without a network: check-in pages and attendance grids that were opened before,
 * what they are built of, and the page that says that there is no network. Nothing else is kept, above all no other
 * page with names. A page asks to be kept, says until when, and whose it is; components/offline/ tells the other half.
 */

const pages = 'minga-pages'
const assets = 'minga-assets'
const fallback = '/offline'
const keepable = /^\/(check-in\/[\w-]+|activities\/\d+\/roster\/attendance)$/
/** A network that takes longer than this to begin an answer is none. */
const patience = 6000

self.addEventListener('install', (event) => {
  // Without its fallback it is still worth having.
  event.waitUntil(
    keepPage(fallback, { until: Infinity })
      .catch(() => {})
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('minga-') && name !== pages && name !== assets) await caches.delete(name)
      await sweep()
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('message', (event) => {
  const { type, url, until, resources = [] } = event.data ?? {}
  if (type === 'forget') return event.waitUntil(forgetOwned())
  if (type !== 'keep' || !keepable.test(new URL(url, self.location.origin).pathname)) return
  const work = keepPage(url, { until, resources }).then(
    (kept) => event.ports[0]?.postMessage({ kept }),
    () => event.ports[0]?.postMessage({ kept: false }),
  )
  event.waitUntil(work)
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(openPage(request, url))
  else if (isAsset(url)) event.respondWith(openAsset(request))
})

/** What a build is made of, and the marks of the product. */
const isAsset = ({ pathname }) =>
  pathname.startsWith('/_next/static/') || /^\/(icon[\w.-]*|apple-icon[\w.-]*)$/.test(pathname)

async function openPage(request, url) {
  const kept = keepable.test(url.pathname) ? await keptPage(url) : undefined
  try {
    return await (kept ? inTime(fetch(request)) : fetch(request))
  } catch {
    return kept ?? (await caches.match(fallback, { cacheName: pages })) ?? Response.error()
  }
}

const inTime = (answer) =>
  Promise.race([
    answer,
    new Promise((_, reject) => setTimeout(() => reject(new Error('The network is too slow.')), patience)),
  ])

async function keptPage(url) {
  const cache = await caches.open(pages)
  const found = (await cache.match(url.href)) ?? (await cache.match(url.href, { ignoreSearch: true }))
  if (!found || isOver(found)) return undefined
  return found
}

const isOver = (kept) => Number(kept.headers.get('x-kept-until')) < Date.now()

/** Files with a name of their own build never change; others, as a workshop's, come from the network while there is one. */
async function openAsset(request) {
  const kept = await caches.match(request, { cacheName: assets, ignoreVary: true })
  if (kept && /immutable/.test(kept.headers.get('cache-control') ?? '')) return kept
  try {
    return await fetch(request)
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

const isOwned = ({ pathname }) => pathname.startsWith('/activities/')
/** How often what belongs to whoever was signed in has been forgotten: what was on its way by then is not kept. */
let forgotten = 0

async function forgetOwned() {
  forgotten++
  const cache = await caches.open(pages)
  for (const request of await cache.keys()) if (isOwned(new URL(request.url))) await cache.delete(request)
  await sweep()
}

/** Keeps a page as it is now, with all that it is built of; gives back whether it could be had. */
async function keepPage(path, { until, resources = [] }) {
  const url = new URL(path, self.location.origin)
  const before = forgotten
  const answer = await fetch(url, { headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return false
  const html = await answer.text()
  const needed = assetsOf(html, resources)
  await keepAssets(needed)
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': answer.headers.get('content-security-policy') ?? '',
    'x-kept-until': String(until),
    'x-kept-assets': JSON.stringify(needed),
  })
  const cache = await caches.open(pages)
  if (isOwned(url) && forgotten !== before) return false
  await cache.put(url.href, new Response(html, { headers }))
  await sweep()
  return true
}

/** The files that a page names, and those that it had asked for by itself, each by its path. */
function assetsOf(html, resources) {
  const named = html.match(/\/_next\/static\/[^"'\\\s)<>]+/g) ?? []
  const paths = [...named, ...resources].flatMap((one) => {
    const url = new URL(one.replaceAll('&amp;', '&'), self.location.origin)
    return url.origin === self.location.origin && isAsset(url) ? [url.pathname + url.search] : []
  })
  return [...new Set(paths)]
}

async function keepAssets(paths) {
  const cache = await caches.open(assets)
  await Promise.all(
    paths.map(async (path) => {
      const kept = await cache.match(path, { ignoreVary: true })
      if (kept && /immutable/.test(kept.headers.get('cache-control') ?? '')) return
      const answer = await fetch(path).catch(() => null)
      if (answer?.ok) await cache.put(path, answer)
    }),
  )
}

/** Throws away pages that are past their time, and files that no page is built of any more. */
async function sweep() {
  const cache = await caches.open(pages)
  const needed = new Set()
  for (const request of await cache.keys()) {
    const kept = await cache.match(request)
    if (kept && isOver(kept)) await cache.delete(request)
    else for (const path of JSON.parse(kept?.headers.get('x-kept-assets') ?? '[]')) needed.add(path)
  }
  const files = await caches.open(assets)
  for (const request of await files.keys()) {
    const { pathname, search } = new URL(request.url)
    if (!needed.has(pathname + search)) await files.delete(request)
  }
}
