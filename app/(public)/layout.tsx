import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/shell/client-messages'
import { Toaster } from '@/components/ui/toast'

/** What the forms of the pages for everybody need. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages>
      {children}
      <Toaster />
    </ClientMessages>
  )
}
