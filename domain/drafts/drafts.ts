import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { formDraft } from '@/db/schema/draft'
import { type Context, parse } from '../command'
import { storable } from '../storable'

const SaveDraftInput = z.object({
  form: z.string().min(1).max(200).transform(storable),
  values: z
    .record(z.string(), z.unknown())
    .transform((values) => JSON.stringify(values, (_, value) => kept(value)))
    .refine((text) => text.length < 500_000, { error: 'tooLong' })
    .transform((text): Record<string, unknown> => JSON.parse(text)),
})

/** A value of a form as the database can keep it, and the names of what it holds. */
function kept(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [storable(name), inner]))
}

/** Keeps what the actor has typed into a form, exactly as typed; only she sees it. Gives back when. */
export async function saveDraft({ db, actor, now }: Context, raw: unknown) {
  const { form, values } = parse(SaveDraftInput, raw)
  await db
    .insert(formDraft)
    .values({ userId: actor.id, form, values, savedAt: now })
    .onConflictDoUpdate({ target: [formDraft.userId, formDraft.form], set: { values, savedAt: now } })
  return { savedAt: now }
}

/** The actor's draft of a form, whose name comes from a browser and can be anything. */
const draftIn = (actor: Context['actor'], form: string) =>
  and(eq(formDraft.userId, actor.id), eq(formDraft.form, storable(String(form))))

/** What the actor left in a form, or null. */
export async function draftOf({ db, actor }: Pick<Context, 'db' | 'actor'>, form: string) {
  const [draft] = await db.select().from(formDraft).where(draftIn(actor, form))
  return draft ?? null
}

/** Throws away what the actor left in a form, once it is sent or given up. */
export async function discardDraft({ db, actor }: Pick<Context, 'db' | 'actor'>, form: string) {
  await db.delete(formDraft).where(draftIn(actor, form))
}

/** The forms that the actor left half-finished, newest first. */
export async function listDrafts({ db, actor }: Pick<Context, 'db' | 'actor'>) {
  return db
    .select()
    .from(formDraft)
    .where(eq(formDraft.userId, actor.id))
    .orderBy(desc(formDraft.savedAt))
    .limit(20)
}
