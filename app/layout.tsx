import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './fonts.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ErrorWords } from '@/components/shell/error-words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return { title: { default: 'Minga', template: '%s · Minga' }, description: t('description') }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f2ec' },
    { media: '(prefers-color-scheme: dark)', color: '#101416' },
  ],
}

/** The least that every page needs: what more a part of the house needs, its own layout brings. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('ui.error')
  const words = {
    title: t('title'),
    text: t('text'),
    number: t('number', { digest: '{digest}' }),
    again: t('again'),
    home: t('home'),
  }
  return (
    <html lang={await getLocale()}>
      <body>
        <ErrorWords words={words}>{children}</ErrorWords>
      </body>
    </html>
  )
}
