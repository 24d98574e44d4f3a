import { useTranslations } from 'next-intl'
import { PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'

/** Asks for an archive; whoever has a second factor shows it once more. */
export function AskArchiveForm({ ask, hasSecondFactor }: { ask: PlainAction; hasSecondFactor: boolean }) {
  const t = useTranslations('archive')
  return (
    <div className="max-w-xl space-y-5">
      <p className="max-w-prose text-ink-soft">{t('makeHelp')}</p>
      <PlainForm action={ask} submitLabel={t('ask')} wide={false}>
        {hasSecondFactor ? (
          <PlainText
            name="code"
            label={t('code')}
            help={t('codeHint')}
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={40}
          />
        ) : null}
      </PlainForm>
    </div>
  )
}
