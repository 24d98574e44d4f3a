import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckForm } from '@/components/certificate/check-form'
import { PublicFrame } from '@/components/shell/public-frame'
import { readCode } from '@/domain/certificates/code'
import { pageOfCode } from '@/domain/certificates/installation'
import { readParams, type SearchParams } from '@/lib/page'
import { setLanguage } from '../../session-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('certificates.check'))('title'), robots: 'noindex' }
}

/** Where whoever holds a certificate in her hand types its code; without an account or a script. */
export default async function CheckPage({ searchParams }: { searchParams: SearchParams }) {
  const { code: typed } = await readParams(searchParams)
  const code = typed ? readCode(typed.slice(0, 100)) : null
  if (code) redirect(pageOfCode(code))
  const t = await getTranslations('certificates.check')
  return (
    <PublicFrame title={t('title')} intro={t('intro')} chooseLanguage={setLanguage}>
      <CheckForm typed={typed} />
    </PublicFrame>
  )
}
