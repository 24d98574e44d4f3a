import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { ClientMessages } from '@/components/shell/client-messages'
import { Toaster } from '@/components/ui/toast'
import { db } from '@/db/client'
import { countUnread } from '@/domain/notifications/queries'
import { requireActor } from '@/lib/session'
import { setLanguage, signOut } from '../session-actions'

/** The frame only: each page and each command finds out by itself what its reader may see and do. */
export default async function NotificationsLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
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
