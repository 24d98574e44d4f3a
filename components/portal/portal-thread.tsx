import 'server-only'
import { getTranslations } from 'next-intl/server'
import { ThreadMessages } from '@/components/thread/thread'
import { WriteForm } from '@/components/thread/write-form'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { markRead } from '@/domain/messages/mark-read'
import { threadOf } from '@/domain/messages/queries'
import { leftInForm } from '@/lib/form-post'
import { PortalSection } from './page-head'

/** The thread of a case as its authority reads it; what is shown counts as read. */
export async function PortalThread({
  actor,
  request,
  page,
  again,
  all,
}: {
  actor: Actor
  request: { id: number; reference: string }
  /** The address of its page, by which its form is called. */
  page: string
  /** The form that came back refused. */
  again?: string
  all: boolean
}) {
  const t = await getTranslations('portal.thread')
  const thread = await threadOf(db(), actor, request.id, { all })
  const last = thread.messages.at(-1)
  if (last?.id) await markRead({ db: db(), actor }, request.id, last.id)
  const form = `${page}#authority`
  return (
    <PortalSection id="thread" title={t('title')}>
      <ThreadMessages thread={thread} allAt={`${page}?all#thread`} />
      <div className="mt-8">
        <WriteForm
          requestId={request.id}
          reference={request.reference}
          audience="authority"
          form={form}
          left={await leftInForm({ db: db(), actor }, form, again)}
        />
      </div>
    </PortalSection>
  )
}
