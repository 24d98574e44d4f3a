import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Db } from '@/db/client'
import { publication } from '@/db/schema/open-data'
import { partsOf } from '@/domain/iati/publications'
import { missingIn } from './missing'
import { publish } from './publish'

/* For tests: what the world would read. */

/** IATI's own schemas and rules: where IATI_SCHEMAS says, or in a folder beside this one; null where there are none. */
export function schemasFolder(): string | null {
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
  const folder = process.env.IATI_SCHEMAS ?? path.join(root, '../shared/iati')
  return missingIn(folder).length === 0 ? folder : null
}

/** Publishes, in as many jobs as it takes, and gives back what became of it with both files. */
export async function publishAll(db: Db, now: Date) {
  const [row] = await db
    .insert(publication)
    .values({ status: 'waiting', askedAt: now })
    .returning({ id: publication.id })
  const id = row?.id as number
  await publish({ db, now, address: 'https://minga.example.org' }, id)
  const all = await db.select().from(publication)
  const read = async (file: 'activities' | 'organisation') => {
    const parts: string[] = []
    for await (const part of partsOf(db, id, file)) parts.push(part)
    return parts
  }
  return {
    publication: all.find((each) => each.id === id) as (typeof all)[number],
    activities: await read('activities'),
    organisation: await read('organisation'),
  }
}
