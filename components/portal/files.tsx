import { useLocale, useTranslations } from 'next-intl'
import { FileLink } from '@/components/document/file-link'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { DocumentRow } from '@/domain/documents/queries'
import { formatDay } from '@/lib/format'

/** Files, each with what it is and of when. */
export function PortalFiles({ files }: { files: readonly DocumentRow[] }) {
  const tKind = useTranslations('enums.documentKind')
  const locale = useLocale() as Locale
  return (
    <ul className="space-y-3">
      {files.map((file) => (
        <li key={file.id} className="leading-snug">
          <FileLink file={file} className="link font-semibold">
            {file.title}
          </FileLink>
          <span className="block text-ink-soft text-sm">
            {tKind(file.kind)} · {formatDay(file.datedOn ?? dayOf(file.addedAt), locale)}
          </span>
        </li>
      ))}
    </ul>
  )
}
