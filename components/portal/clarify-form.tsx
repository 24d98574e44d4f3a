import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { Prose } from '@/components/record/prose'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { acceptedExtensions } from '@/domain/documents/inputs'
import type { AuthorityCase } from '@/domain/requests/authority-case'
import { formatDay } from '@/lib/format'
import type { PortalState } from '@/lib/portal-state'
import { SendButton } from './button'
import { FileField, ProseField } from './fields'
import { PortalSection } from './page-head'
import { PostForm } from './portal-form'

/** What the programme wants to know of the authority, and where it answers; one that asks jointly reads it only. */
export async function ClarifyForm({
  request,
  form,
  left,
}: {
  request: Pick<AuthorityCase, 'id' | 'reference' | 'question' | 'verbs' | 'institution'>
  /** Its name among the drafts of its user. */
  form: string
  left?: PortalState
}) {
  const t = await getTranslations('portal.clarify')
  const tForm = await getTranslations('portal.form')
  const locale = (await getLocale()) as Locale
  const { question } = request
  if (!question) return null
  const answers = request.verbs.includes('clarify')
  const authority = request.institution.name
  return (
    <div
      className={`mb-12 rounded-lg px-5 pt-5 pb-6 ${answers ? 'border-4 border-attention' : 'border border-line-strong'}`}
    >
      <PortalSection id="clarify" title={answers ? t('title') : t('titleJoint', { authority })}>
        <p className="text-ink-soft">
          {t('askedOn', { day: formatDay(dayOf(question.at), locale, 'long') })}
        </p>
        <Prose
          text={question.text ?? ''}
          className="my-5 max-w-[60ch] whitespace-pre-line border-line-strong border-l-4 pl-4 font-serif text-lg"
        />
        {answers ? (
          <PostForm
            action={`/api/portal/requests/${encodeURIComponent(request.reference ?? '')}/clarification`}
            state={left}
            problem={tForm('problem')}
            keep={{ url: `/api/portal/typed?form=${encodeURIComponent(form)}` }}
          >
            <input type="hidden" name="id" value={request.id} />
            <ProseField name="reason" label={t('answer')} help={t('answerHelp')} rows={5} required />
            <FileField
              name="file"
              label={t('file')}
              optional={tForm('optional')}
              accept={acceptedExtensions.join(',')}
            />
            <SendButton>{t('send')}</SendButton>
          </PostForm>
        ) : (
          <p>{t('joint', { authority })}</p>
        )}
      </PortalSection>
    </div>
  )
}
