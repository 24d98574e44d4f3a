import type { ReactNode } from 'react'
import { PortalShell } from '@/components/portal/shell'
import { AppShell } from '@/components/shell/app-shell'
import { ClientMessages } from '@/components/shell/client-messages'
import { Toaster } from '@/components/ui/toast'
import { db } from '@/db/client'
import { countUnread } from '@/domain/notifications/queries'
import { theProgramme } from '@/domain/reference'
import { authorityOf } from '@/domain/requests/authority-case'
import { currentActor } from '@/lib/session'
import { setLanguage, signOut } from '../session-actions'

/** The frame of the reader's own house: the portal for authorities and experts, the staff's for the others. */
export default async function NotificationsLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  // The page itself says where to sign in, since it knows where to go on to.
  if (!actor) return children
  const unread = await countUnread(db(), actor)
  const actions = { chooseLanguage: setLanguage, signOut }
  if (actor.role === 'focal_point' || actor.role === 'expert')
    return (
      <PortalShell
        visitor={actor.role}
        programme={(await theProgramme(db())).name}
        authority={(await authorityOf(db(), actor))?.name ?? null}
        name={actor.name}
        unread={unread}
        actions={actions}
      >
        {children}
      </PortalShell>
    )
  return (
    <ClientMessages>
      <AppShell actor={actor} unread={unread} actions={actions}>
        {children}
      </AppShell>
      <Toaster />
    </ClientMessages>
  )
}
