import { useTranslations } from 'next-intl'
import { PlainText } from '@/components/plain/plain-fields'
import type { PlainAction } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import { KindChecks } from './kind-checks'
import { SecretForm } from './secret-form'

/** A new webhook; its secret is shown once. */
export function AddWebhook({ add }: { add: PlainAction }) {
  const t = useTranslations('webhooks')
  return (
    <Section id="add" title={t('addTitle')}>
      <SecretForm
        action={add}
        labels={{ submit: t('add'), title: t('made'), hint: t('madeHint'), done: t('done') }}
      >
        <PlainText name="description" label={t('description')} help={t('descriptionHelp')} maxLength={200} />
        <PlainText
          name="url"
          label={t('url')}
          help={t('urlHelp')}
          inputMode="url"
          spellCheck={false}
          autoCapitalize="none"
        />
        <KindChecks />
      </SecretForm>
    </Section>
  )
}
