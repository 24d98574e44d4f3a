import type { ReactNode } from 'react'

/** Nothing here yet: what this is for, one thing to do, an example. */
export const EmptyState = ({
  title,
  children,
  action,
  example,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  example?: ReactNode
}) => (
  <div className="rounded-lg border border-line border-dashed px-6 py-7">
    <p className="font-semibold">{title}</p>
    {children ? <div className="mt-1 max-w-prose text-ink-soft">{children}</div> : null}
    {example ? <div className="mt-3 max-w-prose font-serif text-ink-soft italic">{example}</div> : null}
    {action ? <div className="mt-4">{action}</div> : null}
  </div>
)
