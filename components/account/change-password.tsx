import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import { NewPassword } from './new-password'

/** A new password in place of the old one; whoever has none yet is shown the way to one. */
export function ChangePassword({ action, email, has }: { action: PlainAction; email: string; has: boolean }) {
  const t = useTranslations('account.password')
  return (
    <Section id="password" title={t('title')}>
      {has ? (
        <div className="max-w-md">
          <PlainForm action={action} submitLabel={t('submit')} submitVariant="secondary" wide={false}>
            <PlainText name="current" type="password" label={t('current')} autoComplete="current-password" />
            <NewPassword email={email} />
          </PlainForm>
        </div>
      ) : (
        <p className="max-w-prose">
          {t('none')}{' '}
          <Link href="/forgot" className="link">
            {t('chooseOne')}
          </Link>
        </p>
      )}
    </Section>
  )
}
