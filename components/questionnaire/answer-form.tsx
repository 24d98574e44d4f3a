'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm, usePlainField } from '@/components/plain/plain-form'
import { languageNames } from '@/components/shell/language-names'
import { Alert } from '@/components/ui/alert'
import { type Locale, locales } from '@/db/enums'
import { wordsIn } from '@/domain/questions/words'
import { AnswerErrors } from './answer-errors'
import { AnswerFields, type FieldQuestion } from './answer-fields'

/** The form for whoever took part: in four languages, without an account or a script. Nothing that was typed is lost. */
export function AnswerForm({
  action,
  secret,
  sheetId,
  asksWho,
  questions,
  promise,
  over,
}: {
  action: PlainAction
  secret: string
  /** Made for this page, so that what is sent twice counts once. */
  sheetId: string
  asksWho: boolean
  questions: readonly FieldQuestion[]
  /** What becomes of the answers. */
  promise: ReactNode
  over?: ReactNode
}) {
  const t = useTranslations('answerForm')
  const locale = useLocale() as Locale
  const hasStandIns = questions.some(({ labels }) => wordsIn(labels, locale).locale !== locale)
  return (
    <PlainForm
      action={action}
      submitLabel={t('send')}
      over={over}
      done={({ words }) => (
        <Alert tone="good" live title={t('thanks')}>
          <p>{t('arrived')}</p>
          {words ? <p className="mt-1 font-semibold">{words}</p> : null}
        </Alert>
      )}
    >
      <div className="space-y-8">
        <input type="hidden" name="secret" value={secret} />
        <SheetId made={sheetId} />
        <Languages />
        <AnswerErrors questions={questions} />
        <Alert>{promise}</Alert>
        {hasStandIns ? <p className="text-ink-soft text-sm">{t('standIns')}</p> : null}
        {asksWho ? <Who /> : null}
        <AnswerFields questions={questions} />
      </div>
    </PlainForm>
  )
}

/** A form that came back keeps the number of its sheet. */
function SheetId({ made }: { made: string }) {
  const { typed } = usePlainField('sheetId')
  return <input type="hidden" name="sheetId" value={typed ?? made} readOnly />
}

/** The languages as buttons of the form itself, so that what is typed comes along. */
function Languages() {
  const t = useTranslations('answerForm')
  const current = useLocale()
  return (
    <ul aria-label={t('language')} className="-ml-2 flex flex-wrap gap-x-1">
      {locales.map((locale) => (
        <li key={locale}>
          <button
            type="submit"
            name="language"
            value={locale}
            lang={locale}
            formNoValidate
            aria-pressed={locale === current}
            className={
              locale === current
                ? 'min-h-11 rounded-md px-2 font-semibold'
                : 'min-h-11 rounded-md px-2 text-action underline underline-offset-4 hover:bg-action-soft'
            }
          >
            {languageNames[locale]}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Who() {
  const t = useTranslations('answerForm')
  const { typed } = usePlainField('unlisted')
  return (
    <div id="who" className="space-y-2">
      <PlainText name="who" label={t('who')} help={t('whoHint')} autoComplete="name" optional />
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          name="unlisted"
          defaultChecked={typed === 'on'}
          className="mt-1 size-5 shrink-0"
        />
        <span>{t('unlisted')}</span>
      </label>
    </div>
  )
}
