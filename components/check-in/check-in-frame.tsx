import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import type { Locale } from '@/db/enums'

/** A page for whoever holds a check-in link, in the language of the activity. */
export async function CheckInFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { checkIn, rosters, fieldErrors, form, ui } = await getMessages({ locale })
  return (
    <NextIntlClientProvider locale={locale} messages={{ checkIn, rosters, fieldErrors, form, ui }}>
      <div lang={locale} className="mx-auto max-w-2xl px-4 py-5 sm:px-6 sm:py-8">
        <header className="mb-5 flex items-center gap-2.5 font-semibold font-serif">
          <ProgrammeMark className="size-6" />
          Minga
        </header>
        <main>{children}</main>
      </div>
    </NextIntlClientProvider>
  )
}
