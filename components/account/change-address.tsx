import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'

/** Another e-mail address in place of the one that the account has; a link that goes there confirms it. */
export function ChangeAddress({ action, has }: { action: PlainAction; has: boolean }) {
  const t = useTranslations('account.address')
  const tPassword = useTranslations('account.password')
  return (
    <Section id="address" title={t('title')}>
      {has ? (
        <div className="max-w-md">
          <p className="mb-4">{t('hint')}</p>
          <PlainForm action={action} submitLabel={t('submit')} submitVariant="secondary" wide={false}>
            <PlainText name="email" type="email" label={t('email')} autoComplete="email" spellCheck={false} />
            <PlainText
              name="current"
              type="password"
              label={tPassword('current')}
              autoComplete="current-password"
            />
          </PlainForm>
        </div>
      ) : (
        <p className="max-w-prose">
          {t('none')}{' '}
          <Link href="/forgot" className="link">
            {tPassword('chooseOne')}
          </Link>
        </p>
      )}
    </Section>
  )
}
