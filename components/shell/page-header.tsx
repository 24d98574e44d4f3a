import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

/** The head of a page: where it is, what it is, how it stands, what can be done. */
export function PageHeader({
  breadcrumbs,
  eyebrow,
  title,
  serif,
  status,
  intro,
  meta,
  actions,
  places,
}: {
  breadcrumbs?: readonly Crumb[]
  /** A reference number. */
  eyebrow?: ReactNode
  title: ReactNode
  /** Records are set in the serif. */
  serif?: boolean
  status?: ReactNode
  intro?: ReactNode
  /** Who leads, what is due: short facts, side by side. */
  meta?: readonly ReactNode[]
  actions?: ReactNode
  /** The pages of the record, side by side. */
  places?: ReactNode
}) {
  const facts = meta?.filter(Boolean) ?? []
  return (
    <header className="mb-8">
      {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-4xl flex-1 basis-96">
          {eyebrow || status ? (
            <p className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1">
              {eyebrow ? <span className="tabular text-ink-soft">{eyebrow}</span> : null}
              {status}
            </p>
          ) : null}
          <h1 className={serif ? 'font-medium font-serif text-2xl sm:text-3xl' : 'font-semibold text-2xl'}>
            {title}
          </h1>
          {intro ? <div className="mt-2 max-w-prose text-ink-soft">{intro}</div> : null}
          {facts.length > 0 ? (
            <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-ink-soft">
              {facts.map((fact, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other name and never move
                <li key={index}>{fact}</li>
              ))}
            </ul>
          ) : null}
        </div>
        {actions ? <div className="max-w-full shrink-0">{actions}</div> : null}
      </div>
      {places}
    </header>
  )
}
