import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FileLink } from '@/components/document/file-link'
import { Prose } from '@/components/record/prose'
import type { Locale } from '@/db/enums'
import type { DocumentRow } from '@/domain/documents/queries'
import { type DraftStep, draftSteps } from '@/domain/requests/draft-steps'
import type { RequestRecord } from '@/domain/requests/queries'
import { formatDay, formatNumber, languageName } from '@/lib/format'
import { targetKey } from '../request/target-key'

export type AskedFields = Omit<
  RequestRecord,
  'decisions' | 'checklist' | 'opinions' | 'subject' | 'actionId' | 'createdBy' | 'action'
>
type Answer = { label: string; value: ReactNode }

/** A request as its authority wrote it, step by step; with `changeAt` each step leads back to its form. */
export function WholeRequest({
  request,
  letter,
  changeAt,
}: {
  request: AskedFields
  letter: DocumentRow | undefined
  /** The address of the draft. */
  changeAt?: string
}) {
  const t = useTranslations('portal.draft')
  const answers = useAnswers(request, letter)
  return (
    <div className="space-y-9">
      {draftSteps.map((step) => {
        const said = answers[step].filter(({ value }) => value)
        if (said.length === 0 && !changeAt) return null
        return (
          <section key={step} aria-labelledby={`${step}-part`}>
            <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 border-b pb-1.5">
              <h2 id={`${step}-part`} className="font-semibold font-serif text-lg">
                {t(`steps.${step}`)}
              </h2>
              {changeAt ? (
                <Link
                  href={`${changeAt}/${step}?from=review`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center print:hidden"
                >
                  {t('change')}
                  <span className="sr-only">: {t(`steps.${step}`)}</span>
                </Link>
              ) : null}
            </div>
            {said.length === 0 ? <p className="text-ink-soft">{t('nothing')}</p> : <Answers answers={said} />}
          </section>
        )
      })}
    </div>
  )
}

const Answers = ({ answers }: { answers: readonly Answer[] }) => (
  <dl className="space-y-4">
    {answers.map(({ label, value }) => (
      <div key={label}>
        <dt className="text-ink-soft text-sm">{label}</dt>
        <dd className="min-w-0">{typeof value === 'string' ? <Prose text={value} /> : value}</dd>
      </div>
    ))}
  </dl>
)

function useAnswers(request: AskedFields, letter: DocumentRow | undefined): Record<DraftStep, Answer[]> {
  const t = useTranslations('portal.fields')
  const tKind = useTranslations('enums.activityKind')
  const tUrgency = useTranslations('portal.urgency')
  const tObjective = useTranslations('requests.gcm')
  const tTarget = useTranslations('requests.sdg')
  const locale = useLocale() as Locale
  const text = (name: 'title' | 'ask' | 'problem' | 'triedBefore' | 'otherSupport' | 'objective') => ({
    label: t(name),
    value: request[name],
  })
  const named = (role: 'joint' | 'involved') => ({
    label: t(`role.${role}`),
    value: list(request.institutions.filter((each) => each.role === role).map(({ name }) => name)),
  })
  return {
    ask: [text('title'), text('ask')],
    who: [
      { label: t('authority'), value: request.institution.name },
      { label: t('focalPointName'), value: request.focalPointName },
      { label: t('focalPointFunction'), value: request.focalPointFunction },
      { label: t('focalPointEmail'), value: request.focalPointEmail },
      { label: t('focalPointPhone'), value: request.focalPointPhone },
      named('joint'),
      named('involved'),
    ],
    problem: [text('problem'), text('triedBefore'), text('otherSupport')],
    aims: [
      text('objective'),
      { label: t('expectedResults'), value: request.expectedResults },
      { label: t('sustainability'), value: request.sustainability },
    ],
    activities: [
      { label: t('areas'), value: list(request.areas.map(({ labels }) => labels[locale])) },
      { label: t('activityKinds'), value: list(request.activityKinds.map((kind) => tKind(kind))) },
    ],
    beneficiaries: [
      { label: t('beneficiaries'), value: request.beneficiaries },
      {
        label: t('beneficiaryCount'),
        value: request.beneficiaryCount === null ? null : formatNumber(request.beneficiaryCount, locale),
      },
      { label: t('genderBalance'), value: request.genderBalance },
    ],
    fit: [
      { label: t('policyLink'), value: request.policyLink },
      {
        label: t('sdgTargets'),
        value: list(request.sdgTargets.map((each) => `${each} · ${tTarget(targetKey(each))}`)),
      },
      {
        label: t('gcmObjectives'),
        value: list(request.gcmObjectives.map((each) => `${each} · ${tObjective(String(each) as '1')}`)),
      },
    ],
    practical: [
      { label: t('urgency'), value: tUrgency(request.urgency) },
      {
        label: t('wishedStart'),
        value: request.wishedStart && formatDay(request.wishedStart, locale, 'long'),
      },
      {
        label: t('workingLanguage'),
        value: request.workingLanguage && languageName(request.workingLanguage, locale),
      },
      { label: t('signatory'), value: request.signatory },
    ],
    letter: [
      { label: t('letter'), value: letter ? <FileLink file={letter}>{letter.title}</FileLink> : null },
      { label: t('consentShort'), value: t(request.consent ? 'consentGiven' : 'consentMissing') },
    ],
  }
}

const list = (texts: readonly string[]) =>
  texts.length === 0 ? null : (
    <ul className="list-disc space-y-0.5 pl-5">
      {texts.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
