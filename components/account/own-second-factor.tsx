import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import { StatusShape } from '@/components/record/status-badge'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { formatInstant } from '@/lib/format'
import { WithCodes } from './recovery-codes'

/** Whether a code of an app is asked for as well, and what can be done about it. */
export function OwnSecondFactor({
  since,
  hasPassword,
  codesLeft,
  actions,
}: {
  since: Date | null
  /** Without one, a code of the app is shown instead. */
  hasPassword: boolean
  codesLeft: number
  actions: { renewCodes: PlainAction; turnOff: PlainAction }
}) {
  const t = useTranslations('account.secondFactor')
  const locale = useLocale() as Locale
  const proof = hasPassword ? (
    <PlainText name="password" type="password" label={t('password')} autoComplete="current-password" />
  ) : (
    <PlainText
      name="code"
      label={t('code')}
      help={t('codeHint')}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
  return (
    <Section id="second-factor" title={t('title')}>
      {since ? (
        <div className="space-y-4">
          <p className="flex items-center gap-2 font-semibold text-good">
            <StatusShape tone="good" />
            {t('on', { since: formatInstant(since, locale) })}
          </p>
          <p>{t('codesLeft', { count: codesLeft })}</p>
          <Opened title={t('renew')} hint={t('renewHint')}>
            <WithCodes action={actions.renewCodes} submitLabel={t('renew')} labels={codeLabels(t)}>
              {proof}
            </WithCodes>
          </Opened>
          <Opened title={t('turnOff')} hint={t(hasPassword ? 'turnOffHint' : 'turnOffHintElsewhere')}>
            <PlainForm
              action={actions.turnOff}
              submitLabel={t('turnOff')}
              submitVariant="danger"
              wide={false}
            >
              {proof}
            </PlainForm>
          </Opened>
        </div>
      ) : (
        <>
          <p className="max-w-prose">{t('off')}</p>
          <Button asChild className="mt-4">
            <Link href="/account/second-factor">{t('setUp')}</Link>
          </Button>
        </>
      )}
    </Section>
  )
}

const Opened = ({ title, hint, children }: { title: string; hint: string; children: React.ReactNode }) => (
  <details>
    <summary className="link w-fit py-2">{title}</summary>
    <div className="mt-2 max-w-md space-y-4 border-line border-l-2 pl-4">
      <p className="text-ink-soft">{hint}</p>
      {children}
    </div>
  </details>
)

/** What stands around codes that are shown once. */
export const codeLabels = (t: (key: 'codesTitle' | 'codesHint' | 'codesDone') => string) => ({
  title: t('codesTitle'),
  hint: t('codesHint'),
  done: t('codesDone'),
})
