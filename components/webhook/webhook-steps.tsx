import { useLocale, useTranslations } from 'next-intl'
import { PlainCheck, PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { ListedWebhook } from '@/domain/webhooks/queries'
import { formatInstant } from '@/lib/format'
import { SecretForm } from './secret-form'

export type WebhookActions = Record<
  'tryIt' | 'switchOff' | 'switchOn' | 'rotate' | 'remove' | 'again',
  PlainAction
>
type Props = { webhook: ListedWebhook; actions: WebhookActions }

/** What can be done with a webhook: tried, sent to again, given a new secret, switched off and on, removed. */
export function WebhookSteps({ webhook, actions }: Props) {
  const t = useTranslations('webhooks')
  const isOn = webhook.status === 'on'
  const id = <input type="hidden" name="id" value={webhook.id} />
  return (
    <>
      <Section id="steps" title={t('steps')}>
        <div className="flex flex-wrap gap-3">
          {isOn ? (
            <PlainForm action={actions.tryIt} submitLabel={t('try')} submitVariant="primary" wide={false}>
              {id}
            </PlainForm>
          ) : null}
          <PlainForm
            key={webhook.status}
            action={isOn ? actions.switchOff : actions.switchOn}
            submitLabel={t(isOn ? 'switchOff' : 'switchOn')}
            submitVariant={isOn ? 'secondary' : 'primary'}
            wide={false}
          >
            {id}
          </PlainForm>
        </div>
      </Section>
      {isOn ? <SendRange id={webhook.id} again={actions.again} /> : null}
      <Secret webhook={webhook} rotate={actions.rotate} />
      <Section id="remove" title={t('remove')}>
        <p className="mb-3 max-w-prose text-ink-soft">{t('removeHint')}</p>
        <PlainForm action={actions.remove} submitLabel={t('remove')} submitVariant="danger" wide={false}>
          {id}
          <PlainCheck name="sure" label={t('removeSure')} />
        </PlainForm>
      </Section>
    </>
  )
}

function SendRange({ id, again }: { id: number; again: PlainAction }) {
  const t = useTranslations('webhooks')
  return (
    <Section id="range" title={t('range')}>
      <PlainForm action={again} submitLabel={t('sendAgain')} submitVariant="secondary" wide={false}>
        <input type="hidden" name="id" value={id} />
        <div className="flex flex-wrap gap-4">
          <PlainText name="from" label={t('from')} type="date" />
          <PlainText name="until" label={t('until')} type="date" />
        </div>
      </PlainForm>
    </Section>
  )
}

function Secret({ webhook, rotate }: { webhook: ListedWebhook; rotate: PlainAction }) {
  const t = useTranslations('webhooks')
  const locale = useLocale() as Locale
  return (
    <Section id="secret" title={t('secret')}>
      <p className="mb-3 max-w-prose text-ink-soft">
        {t('secretHint')}{' '}
        {webhook.formerUntil ? t('formerUntil', { until: formatInstant(webhook.formerUntil, locale) }) : null}
      </p>
      <SecretForm
        action={rotate}
        variant="secondary"
        labels={{ submit: t('rotate'), title: t('rotated'), hint: t('madeHint'), done: t('done') }}
      >
        <input type="hidden" name="id" value={webhook.id} />
      </SecretForm>
    </Section>
  )
}
