import { ChevronDown, Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { ListParams } from './list-url'

/** Where the rows of a list are to be had as a file, and whether people leave with it by name. */
export type ListFileOffer = { href: string; hasNames?: boolean }

const forms = [
  { key: 'xlsx', query: 'format=xlsx' },
  { key: 'csv', query: 'format=csv' },
  { key: 'hxl', query: 'format=csv&hxl' },
] as const

/**
 * What a list shows as a file: all of its rows, narrowed, in the order and as of the day that its address says. Plain
 * links in what the browser itself opens, so it needs no script.
 */
export function ListExports({
  href,
  hasNames,
  params,
  day,
}: ListFileOffer & {
  params: ListParams
  /** The earlier day that the list shows. */
  day?: string | null
}) {
  const t = useTranslations('list.export')
  const tMenu = useTranslations('reports.menu')
  const id = useId()
  const anchorName = `--list-${id.replace(/\W/g, '')}`
  return (
    <div>
      <button
        type="button"
        popoverTarget={id}
        className="link inline-flex min-h-11 cursor-pointer items-center gap-1.5 text-sm md:min-h-8"
        style={{ anchorName }}
      >
        <Download aria-hidden className="size-4" />
        {tMenu('export')}
        <ChevronDown aria-hidden className="size-3.5" />
      </button>
      <nav
        id={id}
        popover="auto"
        aria-labelledby={`${id}label`}
        className="hanging w-76 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-1.5 text-ink shadow-float"
        style={{ positionAnchor: anchorName }}
      >
        <p id={`${id}label`} className="px-3 pt-2 pb-1 text-ink-soft text-sm">
          {t('label')}
        </p>
        <ul>
          {forms.map(({ key, query }) => (
            <li key={key}>
              <a
                href={`${href}?${query}${narrowing(params, day)}`}
                className="flex min-h-11 items-baseline justify-between gap-6 rounded-md px-3 py-2 leading-snug hover:bg-action-soft md:min-h-9 md:py-1.5"
              >
                <span className="whitespace-nowrap font-semibold text-action">
                  {key === 'hxl' ? tMenu('hxl.name') : tMenu(`format.${key}.name`)}
                </span>
                <span className="text-ink-soft text-sm">{t(`use.${key}`)}</span>
              </a>
            </li>
          ))}
        </ul>
        {hasNames ? (
          <p className="mt-1.5 border-line border-t px-3 pt-2 pb-1 text-ink-soft text-sm">
            {tMenu('namesHint')}
          </p>
        ) : null}
      </nav>
    </div>
  )
}

/** What the address of a list says of its rows, as it goes on in another; a day that can't be is none. */
function narrowing({ cursor: _, asOf: __, ...params }: ListParams, day: string | null | undefined) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...params, asOf: day ?? undefined }))
    if (value) query.set(name, value)
  const text = query.toString()
  return text && `&${text}`
}
