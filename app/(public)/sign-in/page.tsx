import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ForgetKept } from '@/components/offline/forget-kept'
import { ClientMessages } from '@/components/shell/client-messages'
import { LanguageLinks } from '@/components/shell/language-links'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import { SignInForm } from '@/components/shell/sign-in-form'
import { db } from '@/db/client'
import { demoAccounts, demoPassword } from '@/domain/users/demo-accounts'
import { identityProvider } from '@/lib/env'
import { goingOnTo, localPath } from '@/lib/local-path'
import { readParams, type SearchParams } from '@/lib/page'
import { isSecondFactorDue, signedIn } from '@/lib/session'
import { setLanguage } from '../../session-actions'
import { signIn } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const { error, to: asked } = await readParams(searchParams)
  const to = localPath(asked)
  if (await signedIn()) redirect(to)
  if (await isSecondFactorDue()) redirect(goingOnTo('/sign-in/code', to))
  const provider = identityProvider()?.name ?? null
  const t = await getTranslations('signIn')
  const accounts = await demoAccounts(db())
  return (
    <div className="mx-auto grid min-h-dvh max-w-5xl content-center gap-x-20 gap-y-10 px-5 py-12 md:grid-cols-[1fr_24rem]">
      <header className="md:pt-3">
        <p className="flex items-center gap-3 font-semibold font-serif text-xl">
          <ProgrammeMark className="size-9" />
          Minga
        </p>
        <p className="mt-6 max-w-md font-serif text-ink text-xl leading-snug sm:text-2xl">{t('tagline')}</p>
        <p className="mt-4 max-w-md text-ink-soft">{t('intro')}</p>
        <LanguageLinks label={t('language')} choose={setLanguage} />
      </header>
      <main>
        <ForgetKept />
        <ClientMessages of={['signIn']}>
          <SignInForm
            action={signIn}
            provider={provider}
            refused={whyRefused(error)}
            to={to}
            demo={accounts.length > 0 ? { password: demoPassword, accounts } : null}
          />
        </ClientMessages>
      </main>
    </div>
  )
}

/** What the way through a provider of identities came to, by the name that next-auth or we gave it. */
function whyRefused(error: string | undefined) {
  if (!error) return null
  return error === 'unknown' || error === 'unverified' ? error : 'failed'
}
