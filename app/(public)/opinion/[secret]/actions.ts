'use server'

import { redirect } from 'next/navigation'
import type { AnswerState } from '@/components/request/opinion-answer-form'
import { db } from '@/db/client'
import { DomainError } from '@/domain/errors'
import { answerByLink } from '@/domain/requests/answer-by-link'

/** Answers for a service by its link; what was typed comes back with what is wrong. */
export async function answerOpinion(_before: AnswerState, form: FormData): Promise<AnswerState> {
  const read = (name: string) => String(form.get(name) ?? '')
  const secret = read('secret')
  const values = { name: read('name'), stance: read('stance'), comments: read('comments') }
  try {
    await answerByLink({ db: db(), now: new Date() }, { ...values, secret })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    // Decided meanwhile, or replaced by a newer link: the page says so itself.
    if (error.code !== 'invalid') redirect(`/opinion/${encodeURIComponent(secret)}`)
    return { values, fieldErrors: error.fieldErrors }
  }
  redirect(`/opinion/${encodeURIComponent(secret)}`)
}
