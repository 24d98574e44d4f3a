import type { ReactNode } from 'react'
import { PortalShell } from '@/components/portal/shell'
import { db } from '@/db/client'
import { countUnread } from '@/domain/notifications/queries'
import { theProgramme } from '@/domain/reference'
import { requireExpert } from '@/lib/session'
import { setLanguage, signOut } from '../session-actions'

/** The frame only: each page asks by itself who reads it. */
export default async function DeploymentsLayout({ children }: { children: ReactNode }) {
  const actor = await requireExpert()
  const { name } = await theProgramme(db())
  return (
    <PortalShell
      visitor="expert"
      programme={name}
      authority={null}
      name={actor.name}
      unread={await countUnread(db(), actor)}
      actions={{ chooseLanguage: setLanguage, signOut }}
    >
      {children}
    </PortalShell>
  )
}
