import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { Prose } from '@/components/record/prose'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { acceptedExtensions } from '@/domain/documents/inputs'
import type { FollowUpRecord } from '@/domain/follow-ups/queries'
import { formatDay } from '@/lib/format'
import type { PortalState } from '@/lib/portal-state'
import { SendButton } from './button'
import { FileField, ProseField } from './fields'
import { PostForm } from './portal-form'

/** The questions of a follow-up and where they are answered; once they are, what was answered. */
export async function FollowUpForm({
  followUp,
  form,
  left,
  mayAnswer,
}: {
  followUp: FollowUpRecord
  /** Whether it is the reader's authority that answers. */
  mayAnswer: boolean
  /** Its name among the drafts of its user. */
  form: string
  left?: PortalState
}) {
  const t = await getTranslations('portal.followUp')
  const tForm = await getTranslations('portal.form')
  const locale = (await getLocale()) as Locale
  if (followUp.status === 'answered') return <Answered followUp={followUp} />
  if (!mayAnswer)
    return (
      <div className="max-w-[60ch]">
        <p className="mb-6">{t('joint')}</p>
        <ul className="space-y-4">
          {followUp.questions.map(({ code, labels }) => (
            <li key={code} className="font-semibold font-serif text-lg">
              {labels[locale]}
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <PostForm
      action={`/api/portal/follow-ups/${followUp.id}`}
      state={left}
      problem={tForm('problem')}
      keep={{ url: `/api/portal/typed?form=${encodeURIComponent(form)}` }}
    >
      <div id="answers" tabIndex={-1} className="space-y-8">
        {followUp.questions.map(({ code, labels }) => (
          <ProseField key={code} name={`answer.${code}`} label={labels[locale]} rows={4} />
        ))}
      </div>
      <FileField
        name="evidence"
        label={t('evidence')}
        help={t('evidenceHelp')}
        optional={tForm('optional')}
        accept={acceptedExtensions.join(',')}
      />
      <SendButton>{t('send')}</SendButton>
    </PostForm>
  )
}

async function Answered({ followUp }: { followUp: FollowUpRecord }) {
  const t = await getTranslations('portal.followUp')
  const locale = (await getLocale()) as Locale
  const { answeredAt, answeredBy } = followUp
  return (
    <>
      {answeredAt ? (
        <p className="mb-6 text-ink-soft">
          {t('answered', { name: answeredBy ?? '', day: formatDay(dayOf(answeredAt), locale, 'long') })}
        </p>
      ) : null}
      <dl className="space-y-7">
        {followUp.questions
          .filter(({ answer }) => answer)
          .map(({ code, labels, answer }) => (
            <div key={code}>
              <dt className="font-semibold font-serif text-lg">{labels[locale]}</dt>
              <dd className="mt-1">
                <Prose text={answer ?? ''} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  )
}
