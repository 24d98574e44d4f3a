'use server'

import { db } from '@/db/client'
import { discardDraft, saveDraft } from '@/domain/drafts/drafts'
import { DomainError } from '@/domain/errors'
import { requireActor } from '@/lib/session'

/** Keeps what was typed into a form; `form` is the address of its page. Gives back when, or null when it can't. */
export async function keepDraft(form: string, values: Record<string, unknown>) {
  const actor = await requireActor()
  try {
    const { savedAt } = await saveDraft({ db: db(), actor, now: new Date() }, { form, values })
    return { savedAt: savedAt.toISOString() }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

export async function dropDraft(form: string) {
  const actor = await requireActor()
  await discardDraft({ db: db(), actor }, form)
}
