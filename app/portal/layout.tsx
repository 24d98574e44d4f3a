import type { ReactNode } from 'react'
import { PortalShell } from '@/components/portal/shell'
import { db } from '@/db/client'
import { countUnread } from '@/domain/notifications/queries'
import { theProgramme } from '@/domain/reference'
import { authorityOf } from '@/domain/requests/authority-case'
import { requireFocalPoint } from '@/lib/session'
import { setLanguage, signOut } from '../session-actions'

/** The frame only: each page asks by itself who reads it. The team has its own house. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireFocalPoint()
  const { name } = await theProgramme(db())
  return (
    <PortalShell
      programme={name}
      authority={(await authorityOf(db(), actor))?.name ?? null}
      name={actor.name}
      unread={await countUnread(db(), actor)}
      actions={{ chooseLanguage: setLanguage, signOut }}
    >
      {children}
    </PortalShell>
  )
}
