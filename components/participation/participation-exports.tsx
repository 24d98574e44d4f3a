import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ListParams } from '@/components/list/list-url'
import { buttonLook } from '@/components/ui/button'

/** What the list shows, as files: all of its rows, however many. */
export function ParticipationExports({ params }: { params: ListParams }) {
  const t = useTranslations('participations')
  const tMenu = useTranslations('reports.menu')
  const { cursor: _, sort: __, ...narrowed } = params
  const href = (format: string) => {
    const query = new URLSearchParams({ format })
    for (const [name, value] of Object.entries(narrowed)) if (value) query.set(name, value)
    return `/api/participations?${query}`
  }
  return (
    <ul className="flex flex-wrap gap-2">
      {(['xlsx', 'csv'] as const).map((format) => (
        <li key={format}>
          <a href={href(format)} className={buttonLook()}>
            <Download aria-hidden />
            {t('exportAs', { format: format.toUpperCase() })}
          </a>
        </li>
      ))}
      <li>
        <a href={`${href('csv')}&hxl`} className={buttonLook()}>
          <Download aria-hidden />
          {tMenu('hxl.short')}
        </a>
      </li>
    </ul>
  )
}
