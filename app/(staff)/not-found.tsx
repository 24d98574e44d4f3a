import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'

/** The same inside the shell: a record that is not there for its reader. */
export default async function NotFound() {
  const t = await getTranslations('ui.notFound')
  return (
    <>
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <p className="mt-3 max-w-prose">{t('record')}</p>
      <Button asChild className="mt-6">
        <Link href="/">{t('home')}</Link>
      </Button>
    </>
  )
}
