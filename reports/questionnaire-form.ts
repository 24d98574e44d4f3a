import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { getQuestionnaire } from '@/domain/questionnaires/queries'
import type { AskedQuestion } from '@/domain/questionnaires/read-answers'
import { wordsIn } from '@/domain/questions/words'
import type { AskBlock, Report } from './blocks'
import { joined } from './cells'
import { formatDays } from './format'
import { frame } from './frame'
import { type Texts, textsIn } from './texts'

/**
 * A test or an evaluation form on paper, in one language, for whoever has no telephone: what it promises, and each
 * question with boxes or lines. Throws `not_found`.
 */
export async function questionnaireForm(
  context: Context,
  { id, locale }: { id: number; locale: Locale },
): Promise<Report> {
  const form = await getQuestionnaire(context.db, context.actor, id)
  const t = textsIn(locale)
  const { activity, action } = form
  const about = await frame(context, t, locale)
  return {
    ...about,
    filename: `${t('learning.report.formFile')}-${action.reference}-${activity.number}-${locale}`,
    kind: t(`answerForm.kind.${form.kind}`),
    title: activity.title,
    subtitle: joined([activity.place, formatDays(activity.startsOn, activity.endsOn, locale)], ' · '),
    reference: `${action.reference} · ${t('reports.activity.number', { number: activity.number })}`,
    blocks: [
      {
        kind: 'paragraph',
        text: `${t(`answerForm.intro.${form.kind}`, { programme: about.programme })} ${t(
          form.anonymous ? 'answerForm.anonymous' : 'answerForm.named',
        )}`,
      },
      ...(form.anonymous ? [] : [written(t('learning.report.name'), 1)]),
      ...form.questions.map((question, at) => asked(t, locale, question, at + 1)),
    ],
  }
}

const written = (text: string, lines: number): AskBlock => ({
  kind: 'ask',
  text,
  hint: null,
  options: [],
  mark: 'one',
  across: false,
  lines,
})

function asked(t: Texts, locale: Locale, question: AskedQuestion, number: number): AskBlock {
  const text = `${number}. ${wordsIn(question.labels, locale).text}`
  const { kind, scale, options } = question
  if (kind === 'text') return written(text, 3)
  const mark = kind === 'choices' ? 'several' : 'one'
  const hint = t(mark === 'one' ? 'learning.report.markOne' : 'learning.report.markSeveral')
  if (!scale || kind !== 'scale') {
    const labels = options.map((option) => wordsIn(option.labels, locale).text)
    return { kind: 'ask', text, hint, options: labels, mark, across: false, lines: 0 }
  }
  const { from, to } = scale
  const values = Array.from({ length: to - from + 1 }, (_, at) => {
    const end = at === 0 ? scale.low : at === to - from ? scale.high : null
    return end ? `${from + at} ${wordsIn(end, locale).text}` : String(from + at)
  })
  return { kind: 'ask', text, hint, options: values, mark, across: true, lines: 0 }
}
