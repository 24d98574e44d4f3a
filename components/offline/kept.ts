import type { SessionTick } from '@/domain/rosters/session-tick'
import type { Standing } from '@/domain/rosters/standing'

/*
 * What a device keeps of lists that were opened on it, for when there is no network: who was down as present, what was
 * ticked and is not sent, and who arrived. Names stand in the page alone, which the service worker keeps. A browser
 * that keeps nothing is no reason to fail: then the window's own memory has to do.
 */

export type KeptList = {
  /** The address of its page. */
  list: string
  title: string
  /** Who had signed in; null where a link was enough. */
  owner: string | null
  /** When all of it is to be forgotten, in milliseconds. */
  until: number
  standing: Standing[]
  /** When that was so, by the server's clock. */
  at: number
  /** What to add to this device's clock to have the server's, in milliseconds. */
  offset: number
}

export type KeptTick = SessionTick & { key: string; list: string; owner: string | null }

/** Somebody who came and is on no list, as the door typed her in. */
export type KeptArrival = {
  arrivalId: string
  list: string
  day: string
  session: number
  givenNames: string
  familyNames: string
  email?: string
  institution?: string
  consent: boolean
  arrivedAt: string
  /** It was a mistake. */
  gone?: boolean
  /** The server has it; kept to be shown, and taken back. */
  sent?: boolean
}

type Stores = { lists: KeptList; ticks: KeptTick; arrivals: KeptArrival }
type Store = keyof Stores

let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('minga', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('lists', { keyPath: 'list' })
      request.result.createObjectStore('ticks', { keyPath: 'key' }).createIndex('list', 'list')
      request.result.createObjectStore('arrivals', { keyPath: 'arrivalId' }).createIndex('list', 'list')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opening
}

const asked = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const ended = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })

/** Does something with what is kept; gives back null where the browser keeps nothing. */
async function using<Value>(work: (db: IDBDatabase) => Promise<Value>): Promise<Value | null> {
  try {
    return await work(await open())
  } catch {
    return null
  }
}

const all = <Name extends Store>(store: Name, list: string) =>
  using((db) => asked<Stores[Name][]>(db.transaction(store).objectStore(store).index('list').getAll(list)))

/** What is kept of a list. */
export const keptList = (list: string) =>
  using((db) => asked<KeptList | undefined>(db.transaction('lists').objectStore('lists').get(list)))

/** All lists that are kept. */
export const keptLists = async () =>
  (await using((db) => asked<KeptList[]>(db.transaction('lists').objectStore('lists').getAll()))) ?? []

export const keepList = (kept: KeptList) => keep('lists', [kept])

/** Ticks of a list that are not sent yet, by whoever is signed in now. */
export const keptTicks = async (list: string, owner: string | null) =>
  ((await all('ticks', list)) ?? []).filter((tick) => tick.owner === owner)

export const keptArrivals = async (list: string) => (await all('arrivals', list)) ?? []

/** Keeps rows; gives back whether they are kept. */
export async function keep<Name extends Store>(store: Name, rows: readonly Stores[Name][]): Promise<boolean> {
  const done = await using(async (db) => {
    const transaction = db.transaction(store, 'readwrite')
    for (const row of rows) transaction.objectStore(store).put(row)
    await ended(transaction)
    return true
  })
  return done ?? false
}

/** Ticks that the server has: they are kept as what is so, and as ticks no more unless they were ticked again. */
export const settleTicks = (list: string, ticks: readonly KeptTick[], merged: Standing[]) =>
  using(async (db) => {
    const transaction = db.transaction(['lists', 'ticks'], 'readwrite')
    const lists = transaction.objectStore('lists')
    const kept = await asked<KeptList | undefined>(lists.get(list))
    if (kept) lists.put({ ...kept, standing: merged })
    const store = transaction.objectStore('ticks')
    for (const { key, tickedAt } of ticks) {
      const now = await asked<KeptTick | undefined>(store.get(key))
      if (now?.tickedAt === tickedAt) store.delete(key)
    }
    await ended(transaction)
  })

export const dropArrival = (arrivalId: string) =>
  using(async (db) => {
    const transaction = db.transaction('arrivals', 'readwrite')
    transaction.objectStore('arrivals').delete(arrivalId)
    await ended(transaction)
  })

/** The caches of the service worker in which pages are kept. */
const pages = 'minga-pages'

/**
 * Forgets lists with their pages, and with them every name; ticks that are not sent stay, since they hold none.
 * `which` says of each list whether it goes.
 */
export async function forget(which: (list: KeptList) => boolean) {
  const going = (await keptLists()).filter(which).map(({ list }) => list)
  if (going.length === 0) return
  await using(async (db) => {
    const transaction = db.transaction(['lists', 'arrivals'], 'readwrite')
    for (const list of going) {
      transaction.objectStore('lists').delete(list)
      const arrivals = transaction.objectStore('arrivals')
      for (const one of await asked<KeptArrival[]>(arrivals.index('list').getAll(list)))
        if (one.sent) arrivals.delete(one.arrivalId)
    }
    await ended(transaction)
  })
  if (!('caches' in window)) return
  const cache = await caches.open(pages)
  for (const list of going) await cache.delete(list, { ignoreSearch: true })
}

/** The server takes nothing in that is older, so nobody is kept waiting for it, in milliseconds. */
const longest = 30 * 86_400_000

/** Forgets what is past its time, and people who arrived so long ago that nobody asks for them any more. */
export async function forgetOver() {
  await forget(({ until }) => until < Date.now())
  const before = new Date(Date.now() - longest).toISOString()
  await using(async (db) => {
    const transaction = db.transaction('arrivals', 'readwrite')
    const arrivals = transaction.objectStore('arrivals')
    for (const one of await asked<KeptArrival[]>(arrivals.getAll()))
      if (one.arrivedAt < before) arrivals.delete(one.arrivalId)
    await ended(transaction)
  })
}

/**
 * Forgets what whoever was signed in had opened. Pages go by the service worker, which may just be about to keep one.
 */
export async function forgetOwned() {
  await forget(({ owner }) => owner !== null)
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration()
  registration?.active?.postMessage({ type: 'forget' })
}
