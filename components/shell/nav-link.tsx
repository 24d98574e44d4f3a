'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** A link of the rail (or of the bar on a phone) that knows when the reader is in its part of the house. */
export function NavLink({
  href,
  bar,
  icon,
  children,
}: {
  href: string
  bar?: boolean
  icon: ReactNode
  children: ReactNode
}) {
  const pathname = usePathname()
  const here = href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      aria-current={pathname === href ? 'page' : here ? 'true' : undefined}
      className={cn(
        '[&_svg]:shrink-0',
        bar
          ? 'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs [&_svg]:size-5'
          : 'flex min-h-9 items-center gap-3 rounded-md px-3 py-1.5 [&_svg]:size-4.5',
        here
          ? bar
            ? 'font-semibold text-action'
            : 'bg-action-soft font-semibold text-action-strong'
          : 'text-ink-soft hover:bg-surface hover:text-ink',
      )}
    >
      {icon}
      {children}
    </Link>
  )
}
