import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import type { Locale } from '@/db/enums'

/** The page of somebody who has a link and no account, in the language in which she was written to. */
export async function OpinionFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { opinion, enums, fieldErrors, form, ui } = await getMessages({ locale })
  return (
    <NextIntlClientProvider locale={locale} messages={{ opinion, enums, fieldErrors, form, ui }}>
      <div lang={locale} className="mx-auto max-w-2xl px-5 py-8 sm:py-12">
        <header className="mb-8 flex items-center gap-3 border-line border-b pb-5 font-semibold font-serif text-lg">
          <ProgrammeMark className="size-8" />
          Minga
        </header>
        <main>{children}</main>
      </div>
    </NextIntlClientProvider>
  )
}
