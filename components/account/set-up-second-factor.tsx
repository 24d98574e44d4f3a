import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { toString as toSvg } from 'qrcode'
import { PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import { codeLabels } from './own-second-factor'
import { WithCodes } from './recovery-codes'

/**
 * Begins, shows the secret as an app reads it and as it is typed, and asks for the first code of the app. Once it is on
 * the form stays where it is: without JavaScript the page is made anew around its answer, the recovery codes.
 */
export async function SetUpSecondFactor({
  begun,
  isOn,
  to,
  actions,
}: {
  begun: { secret: string; address: string } | null
  isOn: boolean
  /** Where she was going when she was sent here; home when nowhere in particular. */
  to: string
  actions: { begin: PlainAction; confirm: PlainAction }
}) {
  const t = await getTranslations('account.secondFactor')
  if (!begun && !isOn) return <PlainForm action={actions.begin} submitLabel={t('begin')} wide={false} />
  return (
    <div className="max-w-2xl space-y-8">
      {begun ? <Secret {...begun} /> : null}
      <section>
        <div className="max-w-lg">
          <WithCodes
            action={actions.confirm}
            submitLabel={t('turnOn')}
            labels={codeLabels(t)}
            goOn={to === '/' ? undefined : to}
            over={isOn ? <IsOn to={to} /> : undefined}
          >
            <div>
              <h2 className="font-semibold text-lg">{t('show')}</h2>
              <p className="mt-1 text-ink-soft">{t('showHint')}</p>
            </div>
            <PlainText
              name="code"
              label={t('code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
            />
          </WithCodes>
        </div>
      </section>
    </div>
  )
}

async function Secret({ secret, address }: { secret: string; address: string }) {
  const t = await getTranslations('account.secondFactor')
  const picture = await toSvg(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return (
    <section>
      <h2 className="font-semibold text-lg">{t('scan')}</h2>
      <p className="mt-1 text-ink-soft">{t('scanHint')}</p>
      <div className="mt-4 flex flex-wrap items-start gap-x-8 gap-y-4">
        <div
          role="img"
          aria-label={t('picture')}
          className="size-52 shrink-0 overflow-hidden rounded-md border border-line bg-white"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from what we made ourselves
          dangerouslySetInnerHTML={{ __html: picture }}
        />
        <div className="min-w-0 flex-1 basis-56">
          <p>{t('orType')}</p>
          <p className="mt-2 select-all break-all font-mono">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</p>
        </div>
      </div>
    </section>
  )
}

async function IsOn({ to }: { to: string }) {
  const t = await getTranslations('account.secondFactor')
  return (
    <Alert tone="good" title={t('isOn')}>
      <Link href={to === '/' ? '/account' : to} className="link">
        {t(to === '/' ? 'account' : 'goOn')}
      </Link>
    </Alert>
  )
}
