'use server'

import { db } from '@/db/client'
import { discardDraft, saveDraft } from '@/domain/drafts/drafts'
import { requireActor } from '@/lib/session'

/** Keeps what was typed into a form; `form` is the address of its page. */
export async function keepDraft(form: string, values: Record<string, unknown>) {
  const actor = await requireActor()
  const { savedAt } = await saveDraft({ db: db(), actor, now: new Date() }, { form, values })
  return { savedAt: savedAt.toISOString() }
}

export async function dropDraft(form: string) {
  const actor = await requireActor()
  await discardDraft({ db: db(), actor }, form)
}
