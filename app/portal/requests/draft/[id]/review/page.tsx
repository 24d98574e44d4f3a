import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ButtonLink, SendButton } from '@/components/portal/button'
import { StepOf } from '@/components/portal/draft-steps'
import { PortalHead } from '@/components/portal/page-head'
import { PortalForm } from '@/components/portal/portal-form'
import { StillMissing } from '@/components/portal/still-missing'
import { WholeRequest } from '@/components/portal/whole-request'
import { db } from '@/db/client'
import { documentsOf } from '@/domain/documents/queries'
import { getRequest } from '@/domain/requests/queries'
import { missingOf } from '@/domain/requests/submit-request'
import { orNotFound, readId } from '@/lib/page'
import { requireFocalPoint } from '@/lib/session'
import { discard, submit } from '../../../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('portal.draft'))('steps.review') }
}

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireFocalPoint()
  const draft = await orNotFound(getRequest(db(), actor, { id: readId((await params).id) }))
  if (draft.status !== 'draft') redirect(`/portal/requests/${draft.reference}`)
  const t = await getTranslations('portal.draft')
  const problem = (await getTranslations('portal.form'))('problem')
  const files = await documentsOf(db(), actor, 'request', draft.id)
  const address = `/portal/requests/draft/${draft.id}`
  const missing = missingOf(draft)
  const id = <input type="hidden" name="id" value={draft.id} />
  return (
    <>
      <PortalHead eyebrow={<StepOf step="review" />} title={t('steps.review')}>
        <p>{t('reviewIntro')}</p>
      </PortalHead>
      <WholeRequest
        request={draft}
        letter={files.find(({ kind }) => kind === 'request_letter')}
        changeAt={address}
      />
      <div className="mt-12 border-t pt-8 print:hidden">
        <StillMissing missing={missing} address={address} />
        <PortalForm action={submit} problem={problem}>
          {id}
          <div className="flex flex-wrap items-center gap-4">
            {Object.keys(missing).length === 0 ? <SendButton>{t('send')}</SendButton> : null}
            <ButtonLink look="secondary" plain href={`/api/portal/drafts/${draft.id}/form`}>
              {t('print')}
            </ButtonLink>
          </div>
        </PortalForm>
        <details className="mt-9">
          <summary className="link min-h-11 w-fit py-2">{t('discard')}</summary>
          <PortalForm action={discard} problem={problem} className="mt-2 border-attention border-l-4 pl-5">
            {id}
            <p>{t('discardSure')}</p>
            <SendButton look="secondary">{t('discardYes')}</SendButton>
          </PortalForm>
        </details>
      </div>
    </>
  )
}
