import { z } from 'zod'

/*
 * What a backup and an archive are: a ZIP with the rows of each table as JSON, a row a line, the contents of documents
 * under their SHA-256, and a manifest that says what each file must be. A backup has everything; an archive leaves out
 * what opens doors, and has each table as CSV too.
 */

export const formatVersion = 1
const archiveKinds = ['backup', 'archive'] as const
export type ArchiveKind = (typeof archiveKinds)[number]

export const manifestPath = 'manifest.json'
export const contentPath = (digest: string) => `files/${digest}`

const folders: Record<string, string> = { public: 'data', history: 'history', pgboss: 'queue' }
/** Where the rows of a table are. */
export const tablePath = ({ schema, name }: { schema: string; name: string }, extension: 'json' | 'csv') =>
  `${folders[schema] ?? schema}/${name}.${extension}`

const whole = z.int().min(0)
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** The manifest, as it is read back. */
export const Manifest = z.object({
  format: z.literal('minga'),
  version: z.int().min(1),
  kind: z.enum(archiveKinds),
  /** When, by whom, with which version of Minga, and which programme it is. */
  made: z.object({ at: z.iso.datetime(), by: z.string().nullable(), minga: z.string() }),
  programme: z.string().nullable(),
  /** The migrations of its tables, by the moment in which they were made. */
  migrations: z.array(whole).min(1),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      rows: whole,
      /** Columns that are not in it, and rows, with the reason. */
      leftOut: z.record(z.string(), z.string()),
    }),
  ),
  /** Tables that are not in it, with the reason. */
  leftOut: z.record(z.string(), z.string()),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), table: z.string(), next: z.int().min(1) }),
  ),
  parts: z.array(z.object({ path: z.string(), bytes: whole, sha256: digest })),
})
export type Manifest = z.output<typeof Manifest>
export type PartFacts = Manifest['parts'][number]
