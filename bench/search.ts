import { eq } from 'drizzle-orm'
import { person } from '@/db/schema/person'
import { listParticipations } from '@/domain/participations/queries'
import { listPeople } from '@/domain/people/queries'
import { bareOf } from './bare'
import type { Measured } from './databases'
import { inMs, inTimes, line, multiples, race, spread } from './measure'
import { theReader } from './pages'

/** Parts of names: rare and common, beginnings and middles, with and without accents, of two letters and of many. */
const words = ['zoila', 'María', 'maria', 'RODRÍG', 'guez', 'nde', 'an', 'zz', 'ma ro', 'zoila abel', 'ñez']
/** A search may take so long in the database, in milliseconds. */
const allowed = 100

/**
 * What a search takes in the database, on the statements that the lists of people and of participations send, the page
 * and its count: beside what it takes to read one person by her id. Gives back which take longer than they may.
 */
export async function searchInTheDatabase({ db, url }: Measured): Promise<string[]> {
  const reader = await theReader(db)
  const slow: string[] = []
  const floor = await bareOf(url, (one) => one.select().from(person).where(eq(person.id, 1000)))
  for (const [list, read] of [
    ['people', listPeople],
    ['participations', listParticipations],
  ] as const)
    for (const q of words) {
      const search = await bareOf(url, (one) => read(one, reader, { q }))
      const [least = [], taken = []] = await race([floor.bare, search.bare])
      await search.close()
      const isSlow = spread(taken).median > allowed
      if (isSlow) slow.push(`${list}: ${q}`)
      const verdict = isSlow ? 'TOO SLOW' : ''
      line(`${list}: "${q}"`, inMs(spread(taken)), inTimes(multiples(taken, least)), verdict)
    }
  line('one person by her id', inMs(spread((await race([floor.bare]))[0] ?? [])))
  await floor.close()
  return slow
}
