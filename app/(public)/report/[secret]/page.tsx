import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SharedReport, UnknownReport } from '@/components/edition/shared-report'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { editionByLink } from '@/domain/editions/links'

type Props = { params: Promise<{ secret: string }> }

const byLink = async (params: Props['params']) => {
  const { secret } = await params
  return { secret, found: await editionByLink({ db: db(), now: new Date() }, secret) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found } = await byLink(params)
  const locale = found?.locale ?? ((await getLocale()) as Locale)
  const t = await getTranslations({ locale, namespace: 'editions.shared' })
  return { title: t(found ? 'title' : 'unknown'), robots: 'noindex', referrer: 'no-referrer' }
}

/** A report that was sent to somebody without an account; the link opens one document of it. */
export default async function SharedReportPage({ params }: Props) {
  const { secret, found } = await byLink(params)
  return found ? (
    <SharedReport shared={found} href={`/report/${secret}/document`} />
  ) : (
    <UnknownReport locale={(await getLocale()) as Locale} />
  )
}
