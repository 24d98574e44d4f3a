import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PlainText } from '@/components/plain/plain-fields'
import { PlainForm } from '@/components/plain/plain-form'
import { PublicFrame } from '@/components/shell/public-frame'
import { goingOnTo, localPath } from '@/lib/local-path'
import { readParams, type SearchParams } from '@/lib/page'
import { isSecondFactorDue } from '@/lib/session'
import { setLanguage } from '../../../session-actions'
import { showCode, startAgain } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account.code'))('title') }
}

/** The second page of signing in, for whoever has a second factor. */
export default async function CodePage({ searchParams }: { searchParams: SearchParams }) {
  const to = localPath((await readParams(searchParams)).to)
  if (!(await isSecondFactorDue())) redirect(goingOnTo('/sign-in', to))
  const t = await getTranslations('account.code')
  return (
    <PublicFrame
      title={t('title')}
      intro={t('intro')}
      chooseLanguage={setLanguage}
      after={
        <form action={startAgain}>
          <input type="hidden" name="to" value={to} />
          <button type="submit" className="link min-h-11">
            {t('again')}
          </button>
        </form>
      }
    >
      <PlainForm action={showCode} submitLabel={t('submit')}>
        <input type="hidden" name="to" value={to} />
        <PlainText
          name="code"
          label={t('code')}
          help={t('hint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
      </PlainForm>
    </PublicFrame>
  )
}
