import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { KeptPages } from '@/components/offline/kept-pages'
import { ClientMessages } from '@/components/shell/client-messages'
import { ProgrammeMark } from '@/components/shell/programme-mark'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checkIn.offline'))('title'), robots: 'noindex' }
}

/** What a device without a network shows instead of a page that it does not keep. */
export default async function OfflinePage() {
  const t = await getTranslations('checkIn.offline')
  return (
    <main className="mx-auto max-w-2xl px-5 py-12">
      <ProgrammeMark className="mb-6 size-9" />
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <p className="mt-3 max-w-prose">{t('text')}</p>
      <ClientMessages of={['checkIn']}>
        <KeptPages />
      </ClientMessages>
    </main>
  )
}
