import type { ReactNode } from 'react'

/** Something has been done: said at the top of the page that follows. */
export const Notice = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div role="status" className="mb-10 rounded-lg border-4 border-good px-5 py-4">
    <p className="font-semibold font-serif text-lg text-good">{title}</p>
    {children ? <div className="mt-2 max-w-[60ch] space-y-2">{children}</div> : null}
  </div>
)
