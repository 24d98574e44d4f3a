import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import { fileSize } from './file-size'

/** What a browser shows in place; the rest is saved. */
const shown = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp']

/** Leads to a file: opens it where a browser can show it, else saves it. */
export function FileLink({
  file,
  className,
  children,
}: {
  file: { key: string; filename: string; mime: string; size: number }
  className?: string
  children: string
}) {
  const t = useTranslations('documents')
  const locale = useLocale() as Locale
  const url = `/api/documents/${file.key}`
  const inPlace = shown.includes(file.mime)
  return (
    <>
      <a
        href={inPlace ? `${url}?inline` : url}
        target={inPlace ? '_blank' : undefined}
        rel={inPlace ? 'noopener' : undefined}
        title={file.filename}
        className={className ?? 'link'}
      >
        {children}
      </a>{' '}
      <a
        href={url}
        download
        className="tabular inline-flex min-h-6 items-center whitespace-nowrap text-ink-soft text-sm underline decoration-line-strong underline-offset-4 hover:text-ink"
      >
        <span className="sr-only">{t('downloadNamed', { title: children })}, </span>
        {fileExtension(file.filename)}
        {fileSize(file.size, locale)}
      </a>
    </>
  )
}

const fileExtension = (filename: string) => {
  const extension = /\.([^.]{1,5})$/.exec(filename)?.[1]
  return extension ? `${extension.toUpperCase()}, ` : ''
}
