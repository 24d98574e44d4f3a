import { Check, ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'

export type FilterOption = { value: string; label: string; href: string; active: boolean; count?: number }
export type Filter = { name: string; label: string; options: readonly FilterOption[] }

/** A filter with more options than this folds into a list. */
const chipsAtMost = 6

const chipLook =
  'inline-flex min-h-11 items-center gap-1.5 rounded-full border px-3.5 text-sm whitespace-nowrap transition-colors md:min-h-8 [&_svg]:size-3.5 [&_svg]:shrink-0'
const chipOn = 'border-action bg-action-soft font-semibold text-action-strong'
const chipOff = 'border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken'

/** What a list can be narrowed by; every option is a link, so that a view can be kept and sent. */
export function FilterChips({ filters, clearHref }: { filters: readonly Filter[]; clearHref?: string }) {
  const t = useTranslations('list')
  return (
    <nav aria-label={t('filters')} className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {filters.map((filter) =>
        filter.options.length > chipsAtMost ? (
          <FilterMenu key={filter.name} filter={filter} />
        ) : (
          <div key={filter.name} className="flex flex-wrap items-center gap-1.5">
            <span id={`filter-${filter.name}`} className="mr-0.5 text-ink-soft text-sm">
              {filter.label}
            </span>
            <ul aria-labelledby={`filter-${filter.name}`} className="flex flex-wrap gap-1.5">
              {filter.options.map((option) => (
                <li key={option.value}>
                  <FilterLink option={option} className={cn(chipLook, option.active ? chipOn : chipOff)} />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {clearHref ? (
        <Link href={clearHref} className="link inline-flex min-h-11 items-center text-sm md:min-h-8">
          {t('clear')}
        </Link>
      ) : null}
    </nav>
  )
}

function FilterLink({ option, className }: { option: FilterOption; className: string }) {
  return (
    <Link
      href={option.href}
      scroll={false}
      aria-current={option.active ? 'true' : undefined}
      className={className}
    >
      {option.active ? <Check aria-hidden /> : null}
      {option.label}
      {option.count === undefined ? null : <span className="tabular text-ink-soft">{option.count}</span>}
    </Link>
  )
}

/** Opens without JavaScript; `name` closes the one that was open. */
function FilterMenu({ filter }: { filter: Filter }) {
  const active = filter.options.find((option) => option.active && option.value !== '')
  return (
    <details name="filter" className="group relative" key={active?.value ?? ''}>
      <summary
        className={cn(chipLook, 'list-none [&::-webkit-details-marker]:hidden', active ? chipOn : chipOff)}
      >
        {active ? <Check aria-hidden /> : null}
        {active ? `${filter.label}: ${active.label}` : filter.label}
        <ChevronDown aria-hidden className="transition-transform group-open:rotate-180" />
      </summary>
      <ul className="appear absolute left-0 z-30 mt-1 max-h-80 w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-raised p-1.5 shadow-float">
        {filter.options.map((option) => (
          <li key={option.value}>
            <FilterLink
              option={option}
              className={cn(
                'flex min-h-11 items-center gap-2 rounded-md px-3 py-1 leading-snug hover:bg-action-soft md:min-h-9 [&_svg]:size-4',
                option.active && 'font-semibold',
              )}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
