import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/shell/client-messages'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import type { FormByLink } from '@/domain/questionnaires/answer-by-link'
import { formatDay, formatDays } from '@/lib/format'

/** The page of somebody who has a link and no account. */
export const AnswerFrame = ({ children }: { children: ReactNode }) => (
  <ClientMessages of={['answerForm']}>
    <div className="mx-auto max-w-2xl px-5 py-6 sm:py-10">
      <header className="mb-6 flex items-center gap-3 border-line border-b pb-4 font-semibold font-serif text-lg">
        <ProgrammeMark className="size-8" />
        Minga
      </header>
      <main>{children}</main>
    </div>
  </ClientMessages>
)

/** What is asked, about which activity, and until when. */
export async function AnswerHead({ form }: { form: FormByLink }) {
  const t = await getTranslations('answerForm')
  const locale = (await getLocale()) as Locale
  const { title, startsOn, endsOn, place } = form.activity
  return (
    <div className="mb-7">
      <p className="font-semibold text-ink-soft">{t(`kind.${form.kind}`)}</p>
      <h1 className="mt-1 font-serif text-2xl leading-tight">{title}</h1>
      <p className="mt-1.5 text-ink-soft">
        {[formatDays(startsOn, endsOn, locale), place].filter(Boolean).join(' · ')}
      </p>
      <p className="mt-3">{t(`intro.${form.kind}`, { programme: form.programme })}</p>
      {form.isOpen && form.closesOn ? (
        <p className="mt-1 text-ink-soft text-sm">
          {t('until', { day: formatDay(form.closesOn, locale, 'long') })}
        </p>
      ) : null}
    </div>
  )
}

/** Why there is nothing to fill in: it is closed, or was answered by this link. */
export async function AnswerOver({ form }: { form: FormByLink }) {
  const t = await getTranslations('answerForm')
  if (form.isUsed)
    return (
      <Alert tone="good" title={t('thanks')}>
        {t('used')}
      </Alert>
    )
  return <Alert title={t('closed')}>{t('closedHint')}</Alert>
}

/** A link that is none, or is none any more. */
export async function UnknownForm() {
  const t = await getTranslations('answerForm')
  return (
    <>
      <h1 className="font-serif text-2xl">{t('unknown')}</h1>
      <p className="mt-4 max-w-prose">{t('unknownHint')}</p>
    </>
  )
}
