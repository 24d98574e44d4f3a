import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { type Locale, locales } from '@/db/enums'
import type { LibraryQuestion } from '@/domain/questions/queries'
import { languagesOf, wordsIn } from '@/domain/questions/words'
import { languageName } from '@/lib/format'
import type { Pickable } from './question-picker'

/** Questions of the library in the reader's language, each with its kind and the languages that it lacks. */
export async function pickable(questions: readonly LibraryQuestion[]): Promise<Pickable[]> {
  const t = await getTranslations()
  const locale = (await getLocale()) as Locale
  return questions.map((question) => {
    const missing = locales.filter((each) => !languagesOf(question).includes(each))
    const kind = t(`enums.questionKind.${question.kind}`)
    return {
      id: question.id,
      text: wordsIn(question.labels, locale).text,
      detail:
        missing.length === 0
          ? kind
          : `${kind} · ${t('learning.form.lacks', {
              languages: new Intl.ListFormat(locale).format(
                missing.map((each) => languageName(each, locale)),
              ),
            })}`,
    }
  })
}
