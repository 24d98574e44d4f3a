import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { CheckForm } from '@/components/certificate/check-form'
import { CheckedTitle, WhatItSays } from '@/components/certificate/what-it-says'
import { PublicFrame } from '@/components/shell/public-frame'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import { findByCode } from '@/domain/certificates/find-by-code'
import { DomainError } from '@/domain/errors'
import { whereFrom } from '@/lib/session'
import { setLanguage } from '../../../session-actions'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  // What a tab and a history of a shared computer show names nobody.
  return { title: (await getTranslations('certificates.check'))('title'), robots: 'noindex' }
}

/** What the certificate of a code says and whether it is good, for everybody; without an account or a script. */
export default async function CertificatePage({ params }: Props) {
  const t = await getTranslations('certificates.check')
  const code = decodeURIComponent((await params).code)
  const found = await looked(code)
  if (found === 'too_often' || !found)
    return (
      <PublicFrame title={t(found ? 'title' : 'unknown')} chooseLanguage={setLanguage}>
        {found ? <Alert tone="attention">{t('tooOften')}</Alert> : <p className="mb-6">{t('unknownText')}</p>}
        {found ? null : <CheckForm />}
      </PublicFrame>
    )
  return (
    <PublicFrame
      title={t(found.status === 'issued' ? 'good' : 'revoked')}
      intro={<CheckedTitle found={found} />}
      chooseLanguage={setLanguage}
      wide
      after={
        <Link href="/certificates" className="link inline-flex min-h-11 items-center">
          {t('another')}
        </Link>
      }
    >
      <WhatItSays found={found} />
    </PublicFrame>
  )
}

async function looked(code: string) {
  try {
    return await findByCode({ db: db(), now: new Date() }, code, (await whereFrom()).address)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'forbidden') return 'too_often' as const
    throw error
  }
}
