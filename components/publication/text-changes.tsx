import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { ConfirmButton } from '@/components/form/confirm-button'
import { Section } from '@/components/record/section'
import { type Change, changesBetween } from '@/domain/publication/changes'
import { partsOf } from '@/domain/publication/parts'
import type { TextRecord, TextVersion } from '@/domain/publication/queries'

/** What has changed since an earlier version of a text, word by word, and the way back to it. */
export function TextChanges({
  text,
  old,
  restore,
}: {
  text: TextRecord
  old: TextVersion
  /** Left out where the reader may not bring it back. */
  restore?: CommandFormProps['action']
}) {
  const t = useTranslations('publication')
  const parts = partsOf(text.section)
  return (
    <Section
      id="changes"
      title={t('versions.since', { number: old.number })}
      action={
        restore && text.id !== null ? (
          <ConfirmButton
            size="small"
            submitVariant="primary"
            label={t('verbs.restore')}
            title={t('versions.restoreTitle', { number: old.number })}
            description={t('dialogs.restore')}
            submitLabel={t('verbs.restore')}
            hidden={{ id: text.id, version: text.version, number: old.number }}
            action={restore}
          />
        ) : null
      }
    >
      <p className="mb-3 text-ink-soft text-sm">
        <del className="bg-sunken text-attention">{t('versions.gone')}</del>{' '}
        <ins className="bg-action-soft text-action">{t('versions.added')}</ins>
      </p>
      <div lang={text.locale} className="max-w-[72ch] space-y-4">
        {parts.map((part) => (
          <div key={part}>
            {parts.length > 1 ? <h3 className="font-semibold">{t(`form.${part}`)}</h3> : null}
            <p className="wrap-anywhere whitespace-pre-line font-serif">
              {changesBetween(old.parts[part] ?? '', text.parts[part] ?? '').map((change, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name
                <Words key={at} change={change} />
              ))}
            </p>
          </div>
        ))}
      </div>
    </Section>
  )
}

function Words({ change: { kind, text } }: { change: Change }) {
  if (kind === 'gone') return <del className="bg-sunken text-attention">{text}</del>
  if (kind === 'new') return <ins className="bg-action-soft text-action">{text}</ins>
  return text
}
