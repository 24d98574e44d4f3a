import type { ReactNode } from 'react'
import { AccountShell } from '@/components/account/account-shell'
import { AppShell } from '@/components/shell/app-shell'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import { countUnread } from '@/domain/notifications/queries'
import { requireOwner } from '@/lib/session'
import { setLanguage, signOut } from '../session-actions'

/** The frame of staff for staff, a light one for everybody else and for whoever may do nothing else yet. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await requireOwner()
  const actions = { chooseLanguage: setLanguage, signOut }
  return (
    <ClientMessages>
      {actor.role === 'focal_point' || actor.owesSecondFactor ? (
        <AccountShell name={actor.name} home={!actor.owesSecondFactor} {...actions}>
          {children}
        </AccountShell>
      ) : (
        <AppShell actor={actor} unread={await countUnread(db(), actor)} actions={actions}>
          {children}
        </AppShell>
      )}
    </ClientMessages>
  )
}
