import type { ReactNode } from 'react'

/** One part of a long form, with the heading that the list of sections leads to. */
export function FormSection({
  id,
  title,
  help,
  children,
}: {
  id: string
  title: string
  help?: ReactNode
  children: ReactNode
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="border-line border-t pt-8 first:border-t-0 first:pt-0"
    >
      <h2 id={`${id}-title`} className="font-semibold text-lg">
        {title}
      </h2>
      {help ? <p className="mt-1 max-w-2xl text-ink-soft">{help}</p> : null}
      <div className="mt-5 space-y-6">{children}</div>
    </section>
  )
}
