import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { programme } from '@/db/schema/reference'
import { loadReference } from './reference'
import { loadUsers } from './users'

/**
 * Loads the demo programme into an empty database, through the commands that the pages call and as of the days on
 * which things happened. `say` hears what it is doing. When it is interrupted the programme is not marked as
 * loaded: wipe the database and load it again.
 */
export async function loadDemo(db: Db, say: (words: string) => void) {
  await loadReference(db, {
    name: 'Minga',
    fullName: 'Minga Migration Expertise Facility (demo)',
    demo: true,
  })
  await loadUsers(db, new Date('2015-01-12T08:00:00Z'))
  say('The demo programme is loaded.')
  await db.update(programme).set({ demoLoadedAt: new Date() }).where(eq(programme.id, 1))
}
