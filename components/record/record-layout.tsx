import type { ReactNode } from 'react'

/** The body of a record: its content in the order of the work, and beside it people, documents, deadlines. */
export const RecordLayout = ({ children, side }: { children: ReactNode; side?: ReactNode }) => (
  <div className="gap-12 xl:grid xl:grid-cols-[minmax(0,1fr)_19rem]">
    <div className="min-w-0 space-y-12">{children}</div>
    {side ? <aside className="mt-12 min-w-0 space-y-9 xl:mt-0">{side}</aside> : null}
  </div>
)
