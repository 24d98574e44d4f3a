import { Download } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { ConfirmButton } from '@/components/form/confirm-button'
import { Alert } from '@/components/ui/alert'
import type { Actor } from '@/domain/actor'
import type { ShownBatch } from '@/domain/batches/queries'
import { isUnderWay } from '@/domain/batches/status'
import type { CertificatesOfActivity } from '@/domain/certificates/queries'
import { keepsCalendar } from '@/domain/programme/policy'
import { issueForm } from './certificate-list'
import { IssueForm } from './issue-form'

type Props = {
  activityId: number
  found: CertificatesOfActivity
  batch: ShownBatch | null
  may: boolean
  hasSignature: boolean
  actor: Actor
  actions: {
    issue: ComponentProps<typeof IssueForm>['action']
    send: ComponentProps<typeof ConfirmButton>['action']
  }
}

/** What can be done with the certificates of an activity: issue, send, take all of them out. */
export function CertificateButtons({ activityId, found, batch, may, hasSignature, actor, actions }: Props) {
  const t = useTranslations('certificates')
  const { counts, toSend, withoutAddress } = found
  const isBusy = batch !== null && isUnderWay(batch)
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
      {may && !isBusy && hasSignature && counts.ready + counts.revoked > 0 ? (
        <IssueForm id={issueForm} activityId={activityId} ready={counts.ready} action={actions.issue} />
      ) : null}
      {may && !hasSignature ? (
        <Alert tone="attention">
          {t('issue.noSignature')}{' '}
          {keepsCalendar(actor) ? (
            <Link href="/settings/certificates" className="link">
              {t('issue.setSignature')}
            </Link>
          ) : null}
        </Alert>
      ) : null}
      {may && !isBusy && toSend > 0 ? (
        <ConfirmButton
          label={t('send.button', { count: toSend })}
          title={t('send.title', { count: toSend })}
          description={t('send.help', { without: withoutAddress })}
          submitLabel={t('send.button', { count: toSend })}
          submitVariant="primary"
          hidden={{ id: activityId }}
          action={actions.send}
          doneMessage={t('send.done')}
        />
      ) : null}
      {counts.issued > 0 ? <Exports activityId={activityId} /> : null}
    </div>
  )
}

function Exports({ activityId }: { activityId: number }) {
  const t = useTranslations('certificates.exports')
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-x-5">
      {(['pdf', 'zip'] as const).map((as) => (
        <li key={as}>
          <a
            href={`/api/activities/${activityId}/certificates?as=${as}`}
            className="link inline-flex min-h-11 items-center gap-1.5"
          >
            <Download aria-hidden className="size-4" />
            {t(as)}
          </a>
        </li>
      ))}
    </ul>
  )
}
