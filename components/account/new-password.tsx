import { useTranslations } from 'next-intl'
import { PlainText } from '@/components/plain/plain-fields'

/** A password that is chosen; the address beside it, unseen, is what a password manager keeps it under. */
export function NewPassword({ email }: { email: string }) {
  const t = useTranslations('account')
  return (
    <>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PlainText
        name="password"
        type="password"
        label={t('newPassword')}
        help={t('passwordHint')}
        autoComplete="new-password"
      />
    </>
  )
}
