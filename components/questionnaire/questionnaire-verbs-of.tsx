import 'server-only'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { questionnairePolicy } from '@/domain/questionnaires/policy'
import type { QuestionnaireRecord } from '@/domain/questionnaires/queries'
import { whomToAsk } from '@/domain/questionnaires/whom-to-ask'
import { type QuestionnaireActions, QuestionnaireVerbs } from './questionnaire-verbs'

/** What the reader can do with a form now, and with whom. */
export async function QuestionnaireVerbsOf({
  actor,
  form,
  actions,
}: {
  actor: Actor
  form: Pick<QuestionnaireRecord, 'id' | 'activityId' | 'status' | 'closesOn' | 'subject'>
  actions: QuestionnaireActions
}) {
  const verbs = await offeredVerbs(questionnairePolicy, actor, form.subject)
  if (verbs.length === 0) return null
  const { id, status, closesOn } = form
  // A plain object, for the browser takes no module.
  const { open, close, reopen, discard, send, remind } = actions
  return (
    <QuestionnaireVerbs
      form={{ id, status, closesOn }}
      verbs={verbs}
      whom={await whomToAsk(db(), form)}
      actions={{ open, close, reopen, discard, send, remind }}
    />
  )
}
