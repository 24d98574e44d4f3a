import 'server-only'
import type { Draft } from '@/components/form/draft'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { draftOf } from '@/domain/drafts/drafts'
import { dropDraft, keepDraft } from './draft-actions'

/** What the reader has left in a form, which is named by its address, and how it is kept. */
export async function formDraft(actor: Actor, form: string): Promise<Draft> {
  const left = await draftOf({ db: db(), actor }, form)
  return {
    form,
    values: left?.values,
    savedAt: left?.savedAt.toISOString(),
    save: keepDraft,
    discard: dropDraft,
  }
}
