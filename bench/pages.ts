import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { getAction } from '@/domain/actions/queries'
import type { Actor } from '@/domain/actor'
import { history } from '@/domain/audit/history'
import { figuresOfAction } from '@/domain/counting/figures'
import { listPeople } from '@/domain/people/queries'
import { resultsOfAction } from '@/domain/results/queries'
import { actorByEmail } from '@/domain/users/queries'
import { bareOf } from './bare'
import type { Measured } from './databases'
import { inMs, inTimes, line, multiples, race, spread } from './measure'
import type { Product } from './product'

export async function theReader(db: Db): Promise<Actor> {
  const actor = await actorByEmail(db, 'administrator@example.org')
  if (!actor) throw new Error('there is no administrator')
  return actor
}

/** The list of people and an Action's page, as a multiple of the SQL that they read with. */
export async function pagesBesideTheirSql(measured: Measured, product: Product) {
  const reader = await theReader(measured.db)
  await beside(measured, product, 'the list of people', '/people', (db) => listPeople(db, reader, {}))
  const [shown] = await measured.db
    .select({ id: action.id, reference: action.reference })
    .from(action)
    .where(eq(action.status, 'closed'))
    .orderBy(action.id)
    .offset(20)
    .limit(1)
  if (!shown) throw new Error('there is no Action to show')
  await beside(measured, product, 'an Action', `/actions/${shown.reference}`, async (db) => {
    await getAction(db, reader, shown.reference)
    await figuresOfAction(db, reader, shown.reference)
    await resultsOfAction(db, reader, shown.id)
    await history(db, 'action', shown.id)
  })
}

async function beside(
  { url }: Measured,
  product: Product,
  what: string,
  path: string,
  read: (db: Db) => Promise<unknown>,
) {
  const { statements, query, bare, close } = await bareOf(url, read)
  const [floor = [], queries = [], pages = []] = await race([bare, query, () => product.page(path)])
  line(`${what}: its SQL, bare (${statements} statements)`, inMs(spread(floor)))
  line(`${what}: the same through domain/`, inMs(spread(queries)), inTimes(multiples(queries, floor)))
  line(`${what}: the whole page`, inMs(spread(pages)), inTimes(multiples(pages, floor)))
  await close()
}
