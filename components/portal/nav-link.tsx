'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A place of the portal; says which one is open. */
export function PortalNavLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname() === href
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className={`inline-flex min-h-11 items-center border-b-3 pt-0.5 ${
        here ? 'border-action font-semibold' : 'border-transparent text-action hover:border-line-strong'
      }`}
    >
      {children}
    </Link>
  )
}
