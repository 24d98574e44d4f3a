import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import { Button } from '@/components/ui/button'

export default async function NotFound() {
  const t = await getTranslations('ui.notFound')
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <ProgrammeMark className="mb-6 size-9" />
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <p className="mt-3">{t('text')}</p>
      <Button asChild variant="primary" className="mt-6">
        <Link href="/">{t('home')}</Link>
      </Button>
    </main>
  )
}
