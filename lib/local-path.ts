/** A path of ours to go on to, out of an address that anybody may have written; home for everything else. */
export function localPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || value.length > 500) return '/'
  const base = 'http://minga.invalid'
  try {
    const url = new URL(value, base)
    return url.origin === base ? url.pathname + url.search : '/'
  } catch {
    return '/'
  }
}

/** An address of the way in that goes on to this path afterwards. */
export const goingOnTo = (address: string, path: string) =>
  path === '/' ? address : `${address}?to=${encodeURIComponent(path)}`
