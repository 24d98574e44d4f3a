import type { Page } from './paging'

/** All rows of a list, page after page, each read when the one before has gone. */
export async function* allPages<Row>(
  read: (query: { cursor?: string; size: number }) => Promise<Page<Row>>,
): AsyncGenerator<Row[]> {
  let cursor: string | undefined
  do {
    const page = await read({ ...(cursor ? { cursor } : {}), size: 200 })
    yield page.rows
    cursor = page.next ?? undefined
  } while (cursor)
}
