import { CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

const looks = {
  note: { box: 'border-action bg-action-soft', icon: Info },
  attention: { box: 'border-attention bg-attention-soft', icon: TriangleAlert },
  good: { box: 'border-good bg-good-soft', icon: CircleCheck },
} as const

/** A sentence or two that stand out of the page; `live` reads them out when they appear. */
export function Alert({
  tone = 'note',
  title,
  live,
  className,
  children,
}: {
  tone?: keyof typeof looks
  title?: ReactNode
  live?: boolean
  className?: string
  children?: ReactNode
}) {
  const { box, icon: Icon } = looks[tone]
  return (
    <div
      role={live ? (tone === 'attention' ? 'alert' : 'status') : undefined}
      className={cn('flex gap-3 rounded-md border-l-4 px-4 py-3', box, className)}
    >
      <Icon aria-hidden className="mt-1 size-4.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
