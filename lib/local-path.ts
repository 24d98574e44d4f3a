/** A path of ours to go on to, out of an address that anybody may have written; home for everything else. */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || !isLocal(value) || value.length > 500) return '/'
  const base = 'http://minga.invalid'
  try {
    const url = new URL(value, base)
    const path = url.pathname + url.search + url.hash
    // Steps up are taken by now: /..//elsewhere has become the address of another house.
    return url.origin === base && isLocal(path) ? path : '/'
  } catch {
    return '/'
  }
}

const isLocal = (path: string) => /^\/(?![/\\])/.test(path)

/** An address of the way in that goes on to this path afterwards. */
export const goingOnTo = (address: string, path: string) =>
  path === '/' ? address : `${address}?to=${encodeURIComponent(path)}`
