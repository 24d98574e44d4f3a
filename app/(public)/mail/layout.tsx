import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ProgrammeMark } from '@/components/shell/programme-mark'

/** The frame of the demo's post: open to everybody, as the demo is, and to nobody elsewhere. */
export default async function MailLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('mail')
  return (
    <div className="mx-auto max-w-4xl px-5 py-8">
      <header className="mb-8 flex flex-wrap items-center justify-between gap-4">
        <Link href="/" className="flex items-center gap-2.5 font-semibold font-serif text-lg">
          <ProgrammeMark />
          Minga
        </Link>
        <Link href="/sign-in" className="text-action underline">
          {t('signIn')}
        </Link>
      </header>
      <main>{children}</main>
    </div>
  )
}
