import Link from 'next/link'
import type { ReactNode } from 'react'

/** The head of a page of the portal: the way back, what it is, and a sentence about it. */
export const PortalHead = ({
  back,
  eyebrow,
  title,
  children,
}: {
  back?: { href: string; label: string }
  eyebrow?: ReactNode
  title: ReactNode
  children?: ReactNode
}) => (
  <header className="mb-9">
    {back ? (
      <p className="mb-5 print:hidden">
        <Link href={back.href} prefetch={false} className="link inline-flex min-h-11 items-center">
          <span aria-hidden="true">←&nbsp;</span>
          {back.label}
        </Link>
      </p>
    ) : null}
    {eyebrow ? <div className="tabular mb-2 text-ink-soft">{eyebrow}</div> : null}
    <h1 className="font-medium font-serif text-2xl sm:text-3xl">{title}</h1>
    {children ? <div className="mt-4 max-w-[60ch] text-lg leading-relaxed">{children}</div> : null}
  </header>
)

/** A part of a page, under a heading in the serif. */
export const PortalSection = ({
  id,
  title,
  children,
}: {
  id: string
  title: ReactNode
  children: ReactNode
}) => (
  <section id={id} aria-labelledby={`${id}-heading`} className="mt-12 first:mt-0">
    <h2 id={`${id}-heading`} className="mb-4 font-semibold font-serif text-xl">
      {title}
    </h2>
    {children}
  </section>
)
