import 'server-only'
import { getTranslations } from 'next-intl/server'
import { SendButton } from '@/components/portal/button'
import { FileField } from '@/components/portal/fields'
import { PostForm } from '@/components/portal/portal-form'
import type { Deployment } from '@/domain/deployments/queries'
import { acceptedExtensions } from '@/domain/documents/inputs'
import type { PortalState } from '@/lib/portal-state'

/** The mission report, from the day on which the activity is confirmed. */
export async function DeliverReport({
  deployment,
  delivered,
  left,
}: {
  deployment: Deployment
  delivered: boolean
  left: PortalState | undefined
}) {
  const t = await getTranslations('deployments')
  const may = deployment.verbs.some(({ verb }) => verb === 'deliverReport')
  return (
    <>
      {delivered ? (
        <p role="status" className="mb-4 rounded-lg border-2 border-action px-5 py-3 font-semibold">
          {t('delivered')}
        </p>
      ) : null}
      {may ? (
        <PostForm
          action={`/api/deployments/${deployment.id}/report`}
          state={left}
          problem={t('problem')}
          className="space-y-6"
        >
          <FileField
            name="heldId"
            label={t('file')}
            help={t('fileHelp')}
            accept={acceptedExtensions.join(',')}
          />
          <SendButton>{t('deliver')}</SendButton>
        </PostForm>
      ) : (
        <p className="text-ink-soft">{t('notNow')}</p>
      )}
    </>
  )
}
