import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'

/**
 * Opens PostgreSQL inside this process: in `dataDir`, or in memory when none is given, then perhaps from a copy
 * that `dumpDataDir` made. Throws when the files in `dataDir` can't be read as a database.
 */
export async function openEmbedded({ dataDir, from }: { dataDir?: string; from?: Blob } = {}) {
  if (dataDir) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const pglite = await PGlite.create({
    dataDir,
    loadDataDir: from,
    extensions: { btree_gist, citext, pg_trgm, unaccent },
  })
  await pglite.exec(`set time zone 'UTC'`)
  return pglite
}
