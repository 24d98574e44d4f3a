import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ProgrammeMark } from '@/components/shell/programme-mark'

export default async function NotFound() {
  const t = await getTranslations('ui.notFound')
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <ProgrammeMark className="mb-6 size-9" />
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <p className="mt-3">{t('text')}</p>
      <Link
        href="/"
        className="mt-6 inline-flex min-h-11 items-center rounded-md border border-action bg-action px-4 py-1.5 font-semibold text-on-action leading-snug hover:bg-action-strong"
      >
        {t('home')}
      </Link>
    </main>
  )
}
