import { getTranslations } from 'next-intl/server'
import { FollowUpForm } from '@/components/portal/follow-up-form'
import { Notice } from '@/components/portal/notice'
import { PortalHead } from '@/components/portal/page-head'
import { db } from '@/db/client'
import { followUpPolicy } from '@/domain/follow-ups/policy'
import { getFollowUp } from '@/domain/follow-ups/queries'
import { can } from '@/domain/policy'
import { leftInForm } from '@/lib/form-post'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireFocalPoint } from '@/lib/session'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('portal.followUp'))('title') }
}

export default async function FollowUpPage({ params, searchParams }: Props) {
  const actor = await requireFocalPoint()
  const followUp = await orNotFound(getFollowUp(db(), actor, readId((await params).id)))
  const done = await readParams(searchParams)
  const t = await getTranslations('portal.followUp')
  const form = `/portal/follow-ups/${followUp.id}`
  const mayAnswer = can(followUpPolicy, actor, 'answer', followUp.subject).ok
  return (
    <>
      {'answered' in done ? <Notice title={t('thanks')}>{t('thanksNext')}</Notice> : null}
      <PortalHead
        back={{ href: '/portal', label: t('back') }}
        eyebrow={`${followUp.action.name} · ${followUp.action.reference}`}
        title={t('heading', { months: followUp.months })}
      >
        {mayAnswer ? <p>{t('intro')}</p> : null}
      </PortalHead>
      <FollowUpForm
        followUp={followUp}
        mayAnswer={mayAnswer}
        form={form}
        left={await leftInForm({ db: db(), actor }, form, done.again)}
      />
    </>
  )
}
