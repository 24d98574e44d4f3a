import 'server-only'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import type { QuestionnaireRecord } from '@/domain/questionnaires/queries'
import type { Results } from '@/domain/questionnaires/results'
import { QuestionResultOf } from './question-result'
import { Response } from './response'

/** What a form found, question by question; a form that is being prepared shows what it will ask. */
export async function ResultsOf({ form, results }: { form: QuestionnaireRecord; results: Results }) {
  const t = await getTranslations('learning.results')
  return (
    <Section id="results" title={t(form.status === 'draft' ? 'asks' : 'title')}>
      <div className="space-y-7">
        {form.status === 'draft' ? null : <Response of={form} />}
        {results.hides ? <p className="text-ink-soft text-sm">{t(`hides.${results.hides}`)}</p> : null}
        {results.sheets === 0 && form.status !== 'draft' ? (
          <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
        ) : null}
        {results.questions.map((result, at) => (
          <QuestionResultOf key={result.question.id} result={result} number={at + 1} />
        ))}
      </div>
    </Section>
  )
}
