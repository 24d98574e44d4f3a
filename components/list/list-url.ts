/** The parameters of a list's address, one text for each name. */
export type ListParams = Record<string, string | undefined>

export type ListUrl = {
  pathname: string
  params: ListParams
  /** The address of this list with some parameters changed; null takes one away. Leads back to the first page. */
  href: (changes: Record<string, string | null | undefined>) => string
  /** The address of another page of the same list. */
  page: (cursor: string) => string
}

/** Makes the addresses of a list's own links: everything that it shows is in its address. */
export function listUrl(pathname: string, params: ListParams): ListUrl {
  const build = (changed: Record<string, string | null | undefined>) => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...params, ...changed })) {
      if (value !== undefined && value !== null && value !== '') query.set(name, value)
    }
    const text = query.toString()
    return text ? `${pathname}?${text}` : pathname
  }
  return {
    pathname,
    params,
    href: (changes) => build({ cursor: null, ...changes }),
    page: (cursor) => build({ cursor }),
  }
}

/** The order that a click on a column leads to: the other way round where the list is in that order already. */
export function nextSort(column: string, current: string, startsDescending = false) {
  if (current === column) return `-${column}`
  if (current === `-${column}`) return column
  return startsDescending ? `-${column}` : column
}
