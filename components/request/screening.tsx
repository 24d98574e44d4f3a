import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { RequestRecord } from '@/domain/requests/queries'
import { formatDay } from '@/lib/format'
import { Checklist } from './checklist'

/** The screening checklist: to be answered where the reader may, else as it was answered. */
export function Screening({
  request,
  canAnswer,
  save,
}: {
  request: Pick<RequestRecord, 'id' | 'checklist'>
  canAnswer: boolean
  save: Parameters<typeof Checklist>[0]['save']
}) {
  const t = useTranslations('requests.checklist')
  const locale = useLocale() as Locale
  const questions = request.checklist.map(
    ({ labels, answer, note, answeredBy, answeredAt, questionCode }) => ({
      code: questionCode,
      label: labels[locale],
      answer: answer ?? '',
      note: note ?? '',
      by:
        answeredBy && answeredAt
          ? t('by', { name: answeredBy, day: formatDay(dayOf(answeredAt), locale) })
          : null,
    }),
  )
  const answered = questions.filter(({ answer }) => answer).length
  return (
    <Section
      id="screening"
      title={t('title')}
      count={t('count', { count: answered, total: questions.length })}
    >
      {canAnswer ? (
        <ClientMessages of={['requests']}>
          <Checklist id={request.id} questions={questions} save={save} />
        </ClientMessages>
      ) : answered === 0 ? (
        <p className="text-ink-soft">{t('notYet')}</p>
      ) : (
        <ol className="space-y-3">
          {questions.map(({ code, label, answer, note, by }) => (
            <li key={code} className="gap-x-6 sm:grid sm:grid-cols-[6rem_minmax(0,1fr)]">
              {answer ? (
                <StatusBadge enumName="screeningAnswer" status={answer} className="self-start pt-0.5" />
              ) : (
                <span className="text-ink-soft text-sm">{t('open')}</span>
              )}
              <span className="block leading-snug">
                {label}
                {note ? <span className="block text-ink-soft">{note}</span> : null}
                {by ? <span className="block text-ink-soft text-sm">{by}</span> : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
