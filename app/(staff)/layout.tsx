import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { requireActor } from '@/lib/session'
import { setLanguage, signOut } from '../session-actions'

/** The frame only: each page and each command finds out by itself what its reader may see and do. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <AppShell actor={await requireActor()} actions={{ chooseLanguage: setLanguage, signOut }}>
      {children}
    </AppShell>
  )
}
