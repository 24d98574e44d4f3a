import { getTranslations } from 'next-intl/server'
import { toString as qrOf } from 'qrcode'
import { questionnaireCrumbs } from '@/components/questionnaire/questionnaire-crumbs'
import { Response } from '@/components/questionnaire/response'
import { RoomLink } from '@/components/questionnaire/room-link'
import { Allowed } from '@/components/record/allowed'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { questionnairePolicy } from '@/domain/questionnaires/policy'
import { getQuestionnaire } from '@/domain/questionnaires/queries'
import { roomSecret } from '@/domain/questionnaires/room-link'
import { sessionSecret } from '@/lib/env'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('learning.room'))('title') }
}

/** The link for everybody in the room: on the wall, on a phone, or read out. */
export default async function RoomPage({ params }: Props) {
  const actor = await requireReader()
  const form = await orNotFound(getQuestionnaire(db(), actor, readId((await params).id)))
  const t = await getTranslations('learning.room')
  const path = form.linkKey ? `/answer/${roomSecret(form.id, form.linkKey, sessionSecret())}` : '/'
  const address = new URL(path, process.env.NEXTAUTH_URL).href
  return (
    <>
      <PageHeader
        breadcrumbs={await questionnaireCrumbs(form)}
        title={form.activity.title}
        serif
        intro={t('intro')}
      />
      <Allowed verdict={can(questionnairePolicy, actor, 'send', form.subject)}>
        <RoomLink address={address} svg={await qrOf(address, { type: 'svg', margin: 2 })} />
        <div className="mt-8">
          <Response of={form} />
        </div>
      </Allowed>
    </>
  )
}
