import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The texts that the kit's client components need on every page. */
const everywhere = ['shell', 'ui', 'form', 'fieldErrors', 'list', 'enums']

/**
 * Gives client components their texts: those of the kit and the namespaces named. A page whose client components
 * have texts of their own wraps them in one of these; the rest of the texts stay on the server.
 */
export async function ClientMessages({ of = [], children }: { of?: readonly string[]; children: ReactNode }) {
  const messages = await getMessages()
  const picked = Object.fromEntries(
    [...everywhere, ...of].flatMap((name) => (name in messages ? [[name, messages[name]]] : [])),
  )
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>
}
