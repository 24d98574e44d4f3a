import 'server-only'
import { getTranslations } from 'next-intl/server'
import { Pulse } from '@/components/portal/pulse'
import { Section } from '@/components/record/section'
import { db } from '@/db/client'
import { type Actor, isStaff } from '@/domain/actor'
import { markRead } from '@/domain/messages/mark-read'
import { threadOf } from '@/domain/messages/queries'
import { can } from '@/domain/policy'
import { requestPolicy } from '@/domain/requests/policy'
import type { RequestRecord } from '@/domain/requests/queries'
import { leftInForm } from '@/lib/form-post'
import { ThreadMessages } from './thread'
import { WriteForm } from './write-form'

/** The thread of a case as the team reads it: messages and notes together, and where each is written. */
export async function StaffThread({
  actor,
  request,
  asked,
}: {
  actor: Actor
  request: RequestRecord
  /** What the address of the page asks for: all of the thread, or a form that came back refused. */
  asked: Record<string, string | undefined>
}) {
  if (!isStaff(actor) || !request.reference) return null
  const t = await getTranslations('thread')
  const page = `/requests/${request.reference}`
  const thread = await threadOf(db(), actor, request.id, { all: 'all' in asked })
  const last = thread.messages.at(-1)
  if (last?.isNew) await markRead({ db: db(), actor }, request.id, last.id)
  const mayWrite = can(requestPolicy, actor, 'write', request.subject).ok
  const mayNote = can(requestPolicy, actor, 'note', request.subject).ok
  const form = async (audience: 'authority' | 'staff') => (
    <details className="group mt-5" open={asked.again === `${page}#${audience}`}>
      <summary className="link w-fit py-2">{t(`write.${audience}`)}</summary>
      <div className="mt-3 max-w-[68ch]">
        <WriteForm
          requestId={request.id}
          reference={request.reference as string}
          audience={audience}
          form={`${page}#${audience}`}
          left={await leftInForm({ db: db(), actor }, `${page}#${audience}`, asked.again)}
        />
      </div>
    </details>
  )
  return (
    <Section id="thread" title={t('title')} count={thread.messages.length + thread.earlier || undefined}>
      <ThreadMessages thread={thread} allAt={`${page}?all#thread`} />
      {mayWrite ? await form('authority') : null}
      {mayNote ? await form('staff') : null}
      <Pulse url={`/api/cases/${request.reference}/pulse`} />
    </Section>
  )
}
