import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { setLanguage } from '@/app/session-actions'
import { SharedFigure } from '@/components/figure-builder/shared-figure'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { sharedFigureForPage } from '@/lib/shared-figure-page'

type Props = { params: Promise<{ secret: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figureBuilder'))('kind'), robots: 'noindex' }
}

/** A figure for whoever holds its link: without names, without an account. */
export default async function SharedFigurePage({ params }: Props) {
  const { secret } = await params
  const locale = (await getLocale()) as Locale
  const shared = await sharedFigureForPage({ db: db(), now: new Date() }, secret, locale)
  return <SharedFigure shared={shared} chooseLanguage={setLanguage} />
}
