import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { locales, reportFormats, reportKinds } from '@/db/enums'
import { batch } from '@/db/schema/batch'
import { document, documentContent } from '@/db/schema/document'
import { editionFile } from '@/db/schema/edition'
import { meeting } from '@/db/schema/meeting'
import { rosterImport } from '@/db/schema/participation'
import { registration } from '@/db/schema/registration'
import { request } from '@/db/schema/request'
import { measures } from '@/domain/counting/measures'
import { now } from '@/domain/documents/a-case'
import { setEditionStatus } from '@/domain/editions/some-editions'
import { type EveryCommand, whoDoes } from '@/domain/every-command'
import { operations } from './operations'

/* For tests: what the parts of an address that have a name may really be, on the case of `everyCommand`. */

type Part = string | number

/** The parts by the address up to them, such as `/people/{id}`; the first of each is that of the case itself. */
export async function everyAddress(db: Db, all: EveryCommand) {
  const known = new Map<string, Part[]>()
  const add = (prefix: string, ...parts: Part[]) =>
    known.set(prefix, [...new Set([...(known.get(prefix) ?? []), ...parts])])
  const { given } = all
  add('/requests/{id}', given.request, 'REQ-2026-0001')
  add('/actions/{id}', given.action, 'ACT-2026-0001')
  add('/results/{id}', given.result, 'RES-2026-0001')
  add('/activities/{id}', given.activity)
  const [row] = await db.select().from(request).where(eq(request.id, given.request))
  const { id: _, search: _s, ...asked } = row as NonNullable<typeof row>
  const [draft] = await db
    .insert(request)
    .values({ ...asked, status: 'draft', reference: null, actionId: null, leadId: null })
    .returning({ id: request.id })
  add('/requests/drafts/{id}', draft?.id ?? 0)
  for (const command of all.commands) {
    const operation = operations.find(({ id }) => id === command.name)
    if (!operation) continue
    const input = command.input(whoDoes(all, command))
    for (const { name, prefix } of partsOf(operation.path)) {
      const value = input[name]
      if (typeof value === 'string' || typeof value === 'number') add(prefix, value)
    }
  }
  const merge = all.commands.find(({ name }) => name === 'mergePeople')?.input(all.people.lead) ?? {}
  add('/people/duplicates/{pair}', `${merge.keptId}-${merge.goneId}`)
  for (const { reference } of await db.select().from(meeting)) add('/meetings/{id}', reference)
  for (const { key, entity } of await db.select().from(document))
    if (entity !== 'result') add('/documents/{key}', key)
  for (const { key } of await db.select().from(registration)) add('/registrations/{key}', key)
  const [ofActivity] = await db.select().from(batch).where(eq(batch.kind, 'certificates'))
  if (ofActivity) add('/batches/{batchId}', ofActivity.id)
  const [recorded] = await db
    .insert(rosterImport)
    .values({
      ...{ activityId: given.activity, filename: 'a.csv', digest: 'x', importedAt: now },
      ...{ rows: 1, newPeople: 1, knownPeople: 0, skippedRows: 0 },
    })
    .returning({ id: rosterImport.id })
  add('/activities/{id}/recorded-lists/{importId}', recorded?.id ?? 0)
  add('/portal/requests/{reference}', 'REQ-2026-0001')
  add('/portal/actions/{reference}', 'ACT-2026-0001')
  add('/deployments/{id}', given.activity)
  // One measure of each kind of rows; the others are counted alike.
  const kinds = new Map(Object.entries(measures).map(([measure, { rows }]) => [rows, measure]))
  add('/figures/{measure}', 'trainees', ...kinds.values())
  add('/reports/{kind}', ...reportKinds)
  add('/publications/{region}/texts/{place}', 'ACT-2026-0001')
  const editionId = Number(known.get('/editions/{id}')?.[0])
  const [content] = await db.select({ digest: documentContent.digest }).from(documentContent)
  await db.insert(editionFile).values({
    ...{ editionId, locale: 'es', format: 'csv', filename: 'a.csv', mime: 'text/csv', size: 1 },
    digest: content?.digest ?? '',
  })
  await setEditionStatus(db, 'frozen')
  add('/editions/{id}/files/{language}', 'es', ...locales)
  add('/editions/{id}/files/{language}/{format}', 'csv', ...reportFormats)
  return known
}
export type EveryAddress = Awaited<ReturnType<typeof everyAddress>>

/** The named parts of a path, each with the path up to it. */
export const partsOf = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    prefix: path.slice(0, index + whole.length),
  }))

/** A path with its named parts filled in. */
export const filled = (path: string, parts: Record<string, unknown>) =>
  path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parts[name])))

/** The parts of a path as they are on the case: the first that is known of each. */
export const usualParts = (path: string, known: EveryAddress): Record<string, Part> =>
  Object.fromEntries(partsOf(path).map(({ name, prefix }) => [name, known.get(prefix)?.[0] ?? 1]))
