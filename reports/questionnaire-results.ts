import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { getQuestionnaire } from '@/domain/questionnaires/queries'
import { type QuestionResult, type Results, resultsOf } from '@/domain/questionnaires/results'
import { wordsIn } from '@/domain/questions/words'
import type { Block, Cell, Report } from './blocks'
import { joined } from './cells'
import { formatDays, formatShare } from './format'
import { frame } from './frame'
import { type Texts, textsIn } from './texts'

/**
 * What a form found, question by question: counts with their base, shares, means, the Action's other activities beside
 * them. What is hidden on the page is hidden here as well; own words are for the team. Throws `not_found`.
 */
export async function questionnaireResults(
  context: Context,
  { id, locale }: { id: number; locale: Locale },
): Promise<Report> {
  const form = await getQuestionnaire(context.db, context.actor, id)
  const results = await resultsOf(context.db, context.actor, form)
  const t = textsIn(locale)
  const { activity, action } = form
  return {
    ...(await frame(context, t, locale)),
    filename: `${t('learning.report.resultsFile')}-${action.reference}-${activity.number}`,
    kind: `${t('learning.results.title')}: ${t(`enums.questionnaireKind.${form.kind}`)}`,
    title: activity.title,
    subtitle: joined([activity.place, formatDays(activity.startsOn, activity.endsOn, locale)], ' · '),
    reference: `${action.reference} · ${t('reports.activity.number', { number: activity.number })}`,
    blocks: [
      { kind: 'paragraph', text: response(t, locale, results) },
      ...(results.hides
        ? [{ kind: 'paragraph' as const, text: t(`learning.results.hides.${results.hides}`) }]
        : []),
      ...summary(t, locale, results),
      ...results.questions.flatMap((result, at) => found(t, locale, result, at + 1)),
    ],
  }
}

/** How many answered, of how many, and the rate. */
function response(t: Texts, locale: Locale, { sheets, base, of, rate }: Results) {
  const words = base > 0 ? t(`learning.response.${of}`, { count: base }) : t('learning.response.noBase')
  return `${sheets} ${words}${rate === null ? '' : ` (${formatShare(rate, locale)})`}.`
}

/** The means of all scales in one table. */
function summary(t: Texts, locale: Locale, { questions }: Results): Block[] {
  const scales = questions.filter(({ question }) => question.kind === 'scale')
  if (scales.length < 2) return []
  const rounded = (mean: number | null | undefined): Cell =>
    mean == null ? null : Math.round(mean * 100) / 100
  return [
    {
      kind: 'table',
      key: 'means',
      title: t('learning.report.means'),
      columns: [
        { label: t('learning.library.question'), type: 'text', weight: 5 },
        { label: t('learning.report.scale'), type: 'text' },
        { label: t('learning.report.answers'), type: 'number' },
        { label: t('learning.report.mean'), type: 'number' },
        { label: t('learning.results.others'), type: 'number' },
      ],
      rows: scales.map(({ question, answered, mean, others }) => [
        wordsIn(question.labels, locale).text,
        `${question.scale?.from ?? 1}–${question.scale?.to ?? 5}`,
        answered,
        rounded(mean),
        rounded(others?.mean),
      ]),
    },
  ]
}

function found(t: Texts, locale: Locale, result: QuestionResult, number: number): Block[] {
  const { question, answered, cells, others, texts, mean } = result
  const title = `${number}. ${wordsIn(question.labels, locale).text}`
  const head: Block = { kind: 'heading', level: 2, text: title }
  if (answered === null) return [head, { kind: 'paragraph', text: t('learning.results.tooFew') }]
  if (question.kind === 'text')
    return [
      head,
      { kind: 'paragraph', text: t('learning.results.answered', { count: answered }) },
      ...(texts.length > 0 ? [{ kind: 'list' as const, items: texts }] : []),
    ]
  const compared = others !== null && others.answered > 0
  const labelled = cells.map((cell) => ({ ...cell, label: labelOf(locale, result, cell.key) }))
  return [
    head,
    ...(answered > 0 && cells.every(({ count }) => count !== null)
      ? [
          {
            kind: 'chart' as const,
            key: `q${number}-chart`,
            title,
            unit: t('learning.report.answers'),
            form: 'bars' as const,
            series: [t('learning.report.answers')],
            groups: labelled.map(({ label, count }) => ({ label, values: [count ?? 0] })),
            tabled: true,
          },
        ]
      : []),
    {
      kind: 'table',
      key: `q${number}`,
      title,
      columns: [
        { label: t('learning.results.answer'), type: 'text', weight: 4 },
        { label: t('learning.report.answers'), type: 'number' },
        { label: t('learning.report.share'), type: 'percent' },
        ...(compared ? [{ label: t('learning.results.others'), type: 'percent' as const }] : []),
      ],
      rows: labelled.map(({ label, count, others: elsewhere }) => [
        label,
        count ?? t('learning.results.hidden'),
        count === null || answered === 0 ? null : count / answered,
        ...(compared ? [elsewhere === null ? null : elsewhere / others.answered] : []),
      ]),
      note: joined(
        [
          t('learning.report.base', { count: answered }),
          mean === null
            ? null
            : t('learning.results.mean', { mean: mean.toFixed(1), to: question.scale?.to ?? 5 }),
          compared
            ? t('learning.report.othersBase', { count: others.answered, activities: others.activities })
            : null,
        ],
        ' · ',
      ) as string,
    },
  ]
}

function labelOf(locale: Locale, { question }: QuestionResult, key: string) {
  const { scale, options } = question
  if (!scale) {
    const option = options.find(({ code }) => code === key)
    return option ? wordsIn(option.labels, locale).text : key
  }
  const end = key === String(scale.from) ? scale.low : key === String(scale.to) ? scale.high : null
  return end ? `${key} ${wordsIn(end, locale).text}` : key
}
