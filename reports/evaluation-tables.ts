import type { Locale } from '@/db/enums'
import type { Evaluation } from '@/domain/questionnaires/evaluations'
import type { Block } from './blocks'
import { heading } from './cells'
import { hxl } from './hxl'
import type { Texts } from './texts'

/** What participants thought: how many answered of how many, and the mean of each question asked on a scale. */
export function evaluationTables(t: Texts, locale: Locale, evaluations: readonly Evaluation[]): Block[] {
  if (evaluations.length === 0) return []
  const formOf = ({ activity, kind }: Evaluation) =>
    `${activity.number} ${activity.title}${kind === 'evaluation' ? '' : ` (${t(`enums.questionnaireKind.${kind}`)})`}`
  return [
    heading(t('reports.final.evaluations')),
    {
      kind: 'table',
      key: 'evaluations',
      title: t('reports.final.evaluationsTable'),
      columns: [
        { label: t('reports.action.activity'), type: 'text', weight: 4, hxl: hxl.activity },
        { label: t('reports.final.sheets'), type: 'number' },
        { label: t('reports.final.of'), type: 'number' },
        { label: t('reports.final.rate'), type: 'percent' },
      ],
      rows: evaluations.map((one) => [formOf(one), one.results.sheets, one.results.base, one.results.rate]),
      note: t('reports.final.evaluationsNote'),
    },
    {
      kind: 'table',
      key: 'evaluation-questions',
      title: t('reports.final.questionsTable'),
      columns: [
        { label: t('reports.action.activity'), type: 'text', weight: 1.6, hxl: hxl.activity },
        { label: t('reports.meeting.question'), type: 'text', weight: 4 },
        { label: t('reports.final.answered'), type: 'number' },
        { label: t('reports.final.mean'), type: 'number' },
        { label: t('reports.final.scale'), type: 'text' },
      ],
      rows: evaluations.flatMap((one) =>
        one.results.questions
          .filter(({ mean }) => mean !== null)
          .map(({ question, answered, mean }) => [
            `${one.activity.number}${one.kind === 'evaluation' ? '' : ` (${t(`enums.questionnaireKind.${one.kind}`)})`}`,
            question.labels[locale],
            answered,
            mean === null ? null : Math.round(mean * 10) / 10,
            `${question.scale?.from ?? 1}–${question.scale?.to ?? 5}`,
          ]),
      ),
      note: t('reports.final.questionsNote'),
      empty: t('reports.final.noScale'),
    },
  ]
}
