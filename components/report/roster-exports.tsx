import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** The roster of an activity as a file, for who may read its names. */
export function RosterExports({ activityId }: { activityId: number }) {
  const t = useTranslations('reports.menu')
  return (
    <ul className="flex flex-wrap gap-x-5">
      {(['xlsx', 'csv'] as const).map((format) => (
        <li key={format}>
          <a
            href={`/api/activities/${activityId}/roster?format=${format}`}
            className="link inline-flex min-h-11 items-center gap-1.5 md:min-h-9"
          >
            <Download aria-hidden className="size-4" />
            <span className="sr-only">{t('rosterAs', { format: t(`format.${format}.name`) })}</span>
            <span aria-hidden>{t(`format.${format}.name`)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
