import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { Section } from '@/components/record/section'
import type { ListedWebhook } from '@/domain/webhooks/queries'
import { EditWebhookForm } from './edit-webhook-form'
import { type WebhookActions, WebhookSteps } from './webhook-steps'

/** What a webhook is, to be changed, beside what can be done with it. */
export function WebhookPanels({
  webhook,
  edit,
  actions,
}: {
  webhook: ListedWebhook
  edit: CommandFormProps['action']
  actions: WebhookActions
}) {
  const t = useTranslations('webhooks')
  const { id, version, url, description, kinds } = webhook
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
      <Section id="edit" title={t('editTitle')}>
        <EditWebhookForm action={edit} hidden={{ id, version }} defaultValues={{ url, description, kinds }} />
      </Section>
      <div className="space-y-12">
        <WebhookSteps webhook={webhook} actions={actions} />
      </div>
    </div>
  )
}
