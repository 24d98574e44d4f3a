import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import type { can } from '@/domain/policy'

/** What the reader may do, or else the reason why not. */
export function Allowed({ verdict, children }: { verdict: ReturnType<typeof can>; children: ReactNode }) {
  const t = useTranslations('errors')
  return verdict.ok ? children : <Alert tone="attention">{t(verdict.why)}</Alert>
}
