import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { ClientMessages } from '@/components/shell/client-messages'
import { Toaster } from '@/components/ui/toast'
import { db } from '@/db/client'
import { countUnread } from '@/domain/notifications/queries'
import { requireReader } from '@/lib/session'
import { setLanguage, signOut } from '../session-actions'

/**
 * The frame only: each page and each command finds out by itself what its reader may see and do. Whoever signs in for
 * an authority is shown the way to the portal, which says the same in its own words.
 */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireReader()
  return (
    <ClientMessages>
      <AppShell
        actor={actor}
        unread={await countUnread(db(), actor)}
        actions={{ chooseLanguage: setLanguage, signOut }}
      >
        {children}
      </AppShell>
      <Toaster />
    </ClientMessages>
  )
}
