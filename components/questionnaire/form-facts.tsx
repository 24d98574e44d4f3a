import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { QuestionnaireRow } from '@/domain/questionnaires/queries'
import { formatDay } from '@/lib/format'

type Form = Pick<
  QuestionnaireRow,
  'kind' | 'status' | 'anonymous' | 'asksOn' | 'askedAt' | 'remindedAt' | 'closesOn' | 'onPaper'
> & { questions: number }

/** Short facts about a form: what it promises, when it goes out, until when it is open. */
export function FormFacts({ form }: { form: Form }) {
  const t = useTranslations('learning.facts')
  const locale = useLocale() as Locale
  const day = (instant: Date) => formatDay(dayOf(instant), locale)
  const facts = [
    t('questions', { count: form.questions }),
    t(form.anonymous ? 'anonymous' : 'named'),
    form.status === 'draft' && form.kind === 'follow_up'
      ? form.asksOn
        ? t('asksOn', { day: formatDay(form.asksOn, locale) })
        : t('asksByHand')
      : null,
    form.askedAt ? t('asked', { day: day(form.askedAt) }) : null,
    form.remindedAt ? t('reminded', { day: day(form.remindedAt) }) : null,
    form.status === 'open' && form.closesOn ? t('closesOn', { day: formatDay(form.closesOn, locale) }) : null,
    form.onPaper > 0 ? t('onPaper', { count: form.onPaper }) : null,
  ]
  return <p className="text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>
}
