'use server'

import { redirect } from 'next/navigation'
import { db } from '@/db/client'
import { DomainError } from '@/domain/errors'
import { answerByLink } from '@/domain/requests/answer-by-link'
import { type PlainState, plainAnswer } from '@/lib/plain-answer'

/** Answers for a service by its link; what was typed comes back with what is wrong. */
export async function answerOpinion(before: PlainState, form: FormData): Promise<PlainState> {
  return plainAnswer(before, form, async (typed) => {
    const page = `/opinion/${encodeURIComponent(typed.secret ?? '')}`
    await answerByLink({ db: db(), now: new Date() }, typed as never).catch((error) => {
      // Decided meanwhile, or no link at all: the page says so itself.
      if (error instanceof DomainError && error.code !== 'invalid') redirect(page)
      throw error
    })
    redirect(page)
  })
}
