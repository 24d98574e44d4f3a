import Link from 'next/link'
import type { ReactNode } from 'react'

const shape =
  'inline-flex min-h-12 cursor-pointer items-center justify-center rounded-md border px-5 py-2 text-center font-semibold leading-snug'
const looks = {
  primary: `${shape} border-action bg-action text-on-action hover:border-action-strong hover:bg-action-strong`,
  secondary: `${shape} border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken`,
  quiet: 'inline-flex min-h-11 cursor-pointer items-center text-attention underline underline-offset-4',
}
type Look = keyof typeof looks

/** Sends its form; plain HTML, so that it costs a page no JavaScript. */
export const SendButton = ({
  look = 'primary',
  name,
  value,
  children,
}: {
  look?: Look
  name?: string
  value?: string
  children: ReactNode
}) => (
  <button type="submit" name={name} value={value} className={looks[look]}>
    {children}
  </button>
)

/** A link that looks like a button. */
export const ButtonLink = ({
  href,
  look = 'primary',
  plain,
  children,
}: {
  href: string
  look?: Look
  /** For files and for what is no page. */
  plain?: boolean
  children: ReactNode
}) =>
  plain ? (
    <a href={href} className={looks[look]}>
      {children}
    </a>
  ) : (
    <Link href={href} prefetch={false} className={looks[look]}>
      {children}
    </Link>
  )
