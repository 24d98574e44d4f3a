import { localPath } from './local-path'

/** In which a request carries the path that it asks for; whatever a browser writes there is written over. */
export const askedHeader = 'x-minga-asked'

/** The path of ours that an address asks for, without what only the framework adds to it. */
export function askedPath({ pathname, search }: { pathname: string; search: string }): string {
  const query = new URLSearchParams(search)
  query.delete('_rsc')
  return localPath(query.size > 0 ? `${pathname}?${query}` : pathname)
}

const ofRequest = /^\/(portal\/)?requests\/(REQ-\d{4}-\d+)$/

/**
 * Where somebody goes who was given the address of a page that is not made for her: the page of the same request in
 * her own part of the house, or home. A team and an authority pass each other addresses of the case that both are on.
 */
export function placeInstead(home: string, path: string): string {
  const [, portal, reference] = ofRequest.exec(path.split(/[?#]/)[0] ?? '') ?? []
  if (!reference) return home
  if (home === '/portal' && !portal) return `/portal/requests/${reference}`
  return home === '/' && portal ? `/requests/${reference}` : home
}
