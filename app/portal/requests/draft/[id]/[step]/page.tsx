import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DraftForm } from '@/components/portal/draft-form'
import { StepOf } from '@/components/portal/draft-steps'
import { PortalHead } from '@/components/portal/page-head'
import { db } from '@/db/client'
import { documentsOf } from '@/domain/documents/queries'
import { draftSteps } from '@/domain/requests/draft-steps'
import { getRequest } from '@/domain/requests/queries'
import { leftInForm } from '@/lib/form-post'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireFocalPoint } from '@/lib/session'
import { saveStep } from '../../../../actions'

type Props = { params: Promise<{ id: string; step: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('portal.ask'))('title') }
}

export default async function DraftStepPage({ params, searchParams }: Props) {
  const actor = await requireFocalPoint()
  const { id, step: asked } = await params
  const step = draftSteps.find((known) => known === asked)
  if (!step) notFound()
  const draft = await orNotFound(getRequest(db(), actor, { id: readId(id) }))
  if (draft.status !== 'draft') redirect(`/portal/requests/${draft.reference}`)
  const { find, from, again } = await readParams(searchParams)
  const t = await getTranslations('portal.draft')
  const before = draftSteps[draftSteps.indexOf(step) - 1]
  const files = await documentsOf(db(), actor, 'request', draft.id)
  return (
    <>
      <PortalHead
        back={{
          href: `/portal/requests/draft/${id}/${from === 'review' ? 'review' : (before ?? 'review')}`,
          label: before && from !== 'review' ? t(`steps.${before}`) : t('steps.review'),
        }}
        eyebrow={<StepOf step={step} />}
        title={t(`steps.${step}`)}
      >
        {step === 'ask' ? null : <p>{t(`intro.${step}`)}</p>}
      </PortalHead>
      <DraftForm
        draft={draft}
        step={step}
        letter={files.find(({ kind }) => kind === 'request_letter')}
        find={find}
        from={from}
        left={await leftInForm({ db: db(), actor }, `/portal/requests/draft/${id}/${step}`, again)}
        save={saveStep}
      />
    </>
  )
}
