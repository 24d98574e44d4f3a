'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import { answerByLink } from '@/domain/questionnaires/answer-by-link'
import { answersIn } from '@/lib/answers-in'
import { sessionSecret } from '@/lib/env'
import { type PlainState, plainAnswer, typedIn } from '@/lib/plain-answer'
import { whereFrom } from '@/lib/session'
import { setLanguage } from '../../../session-actions'

/** Takes a filled-in form by its link; a button of another language brings it back as it is, in that language. */
export async function answerForm(before: PlainState, form: FormData): Promise<PlainState> {
  const language = locales.find((known) => known === form.get('language'))
  if (language) await setLanguage(language)
  const answer = await plainAnswer(before, form, async ({ language: _, ...typed }) => {
    if (language) return {}
    const given = {
      secret: typed.secret,
      sheetId: typed.sheetId,
      locale: (await getLocale()) as Locale,
      who: typed.who,
      unlisted: typed.unlisted,
      answers: answersIn(typed),
    }
    const installation = { secret: sessionSecret() }
    const { score } = await answerByLink(
      { db: db(), now: new Date(), installation },
      given,
      await whereFrom(),
    )
    if (score === null) return {}
    return { words: (await getTranslations('answerForm'))('score', { score }) }
  })
  return language && answer ? { ...answer, values: typedIn(form), done: undefined } : answer
}
