import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { StatusShape } from '@/components/record/status-badge'
import { statusTone } from '@/components/record/status-tone'
import type { ActivityStatus, Locale } from '@/db/enums'
import { cn } from '@/lib/cn'
import { formatDays, formatLocales } from '@/lib/format'

export type TimelineItem = {
  id: number
  number: string
  title: string
  status: ActivityStatus
  startsOn: string | null
  endsOn: string | null
}

const DAY = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** How the bar of an activity looks; its status stands beside it in shape and word too. */
const bars: Record<ActivityStatus, string> = {
  planned: 'border-2 border-dashed border-action bg-paper',
  confirmed: 'border-2 border-action bg-action-soft',
  held: 'bg-action',
  reported: 'bg-action',
  postponed: 'border-2 border-dashed border-attention bg-paper',
  cancelled: 'border border-line-strong bg-sunken opacity-70',
}

/** The activities of an Action along its months, with today; without a date they stand at the end. */
export function Timeline({
  items,
  startsOn,
  endsOn,
  today,
}: {
  items: readonly TimelineItem[]
  startsOn: string | null
  endsOn: string | null
  today: string
}) {
  const t = useTranslations('actions.timeline')
  const locale = useLocale() as Locale
  const scale = scaleOf(items, startsOn, endsOn)
  if (!scale) return null
  const percent = (day: string) => ((at(day) - scale.first) / (scale.last - scale.first)) * 100
  const ticks = ticksOf(scale, locale)
  const isNow = at(today) >= scale.first && at(today) <= scale.last
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="overflow-x-auto pb-2" tabIndex={0} aria-label={t('label')}>
      <div className="relative min-w-160">
        <div aria-hidden className="relative ml-36 h-6 border-line border-b sm:ml-56">
          {ticks.map(({ label, day }) => (
            <span
              key={day}
              className="tabular absolute bottom-0.5 whitespace-nowrap border-line border-l pl-1 text-ink-soft text-xs"
              style={{ left: `${percent(day)}%` }}
            >
              {label}
            </span>
          ))}
        </div>
        {isNow ? (
          <div aria-hidden className="pointer-events-none absolute inset-y-0 right-0 left-36 sm:left-56">
            <div
              className="absolute inset-y-0 border-attention border-l-2"
              style={{ left: `${percent(today)}%` }}
            >
              <span className="absolute top-0 bg-paper pl-1 font-semibold text-attention text-xs">
                {t('today')}
              </span>
            </div>
          </div>
        ) : null}
        <ol className="relative">
          {items.map((item) => (
            <li key={item.id} className="flex items-center border-line border-b last:border-b-0">
              <Link
                href={`/activities/${item.id}`}
                className="w-36 shrink-0 truncate py-2 pr-3 text-sm hover:underline sm:w-56"
                title={item.title}
              >
                <span className="tabular mr-1.5 text-ink-soft">{item.number}</span>
                {item.title}
              </Link>
              <TimelineBar item={item} percent={percent} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function TimelineBar({ item, percent }: { item: TimelineItem; percent: (day: string) => number }) {
  const t = useTranslations('actions.timeline')
  const tStatus = useTranslations('enums.activityStatus')
  const locale = useLocale() as Locale
  const words = `${tStatus(item.status)}, ${formatDays(item.startsOn, item.endsOn, locale) || t('noDates')}`
  if (!item.startsOn)
    return (
      <span className="flex flex-1 items-center gap-1.5 text-ink-soft text-sm">
        <StatusShape tone={statusTone(item.status)} /> {words}
      </span>
    )
  const left = percent(item.startsOn)
  const end = new Date(at(item.endsOn ?? item.startsOn) + DAY).toISOString().slice(0, 10)
  const labelBefore = left > 60
  return (
    <span className="relative h-9 flex-1">
      <span
        className={cn('absolute top-2.5 h-4 min-w-2.5 rounded-sm', bars[item.status])}
        style={{ left: `${left}%`, width: `${Math.max(0, percent(end) - left)}%` }}
      />
      <span
        className="absolute top-2 mx-1 flex items-center gap-1.5 whitespace-nowrap bg-paper px-1 text-ink-soft text-xs leading-5"
        style={labelBefore ? { right: `${100 - left}%` } : { left: `calc(${percent(end)}% + 0.5rem)` }}
      >
        <StatusShape tone={statusTone(item.status)} className="size-3" />
        {words}
      </span>
    </span>
  )
}

type Scale = { first: number; last: number }

function scaleOf(
  items: readonly TimelineItem[],
  startsOn: string | null,
  endsOn: string | null,
): Scale | null {
  const days = [startsOn, endsOn, ...items.flatMap((item) => [item.startsOn, item.endsOn])].filter(
    (day): day is string => day !== null,
  )
  if (days.length === 0) return null
  const sorted = days.sort()
  const first = new Date(at(sorted[0] as string))
  const last = new Date(at(sorted[sorted.length - 1] as string))
  return {
    first: Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1),
    last: Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1),
  }
}

const mostTicks = 8

/** A label nearer to the end than this would be cut off. */
const roomOfALabel = 0.1

/** A mark for each month, each quarter or each year, whatever there is room for. */
function ticksOf({ first, last }: Scale, locale: Locale) {
  const months = Math.round((last - first) / (30.4 * DAY))
  const step = [1, 2, 3, 6, 12, 24].find((size) => months / size <= mostTicks) ?? 60
  const start = new Date(first)
  const marked: Date[] = []
  for (let month = 0; ; month += 1) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1))
    if (last - date.getTime() < (last - first) * roomOfALabel) break
    if ((date.getUTCFullYear() * 12 + date.getUTCMonth()) % step === 0) marked.push(date)
  }
  return marked.map((date, index) => ({
    label: tickLabel(date, step < 12, saysYear(marked, index), locale),
    day: date.toISOString().slice(0, 10),
  }))
}

/** The year is said once: where it begins, and at the first mark unless the next begins another. */
function saysYear(marked: readonly Date[], index: number) {
  const isNew = (at: number) => marked[at]?.getUTCFullYear() !== marked[at - 1]?.getUTCFullYear()
  return index === 0 ? marked.length === 1 || !isNew(1) : isNew(index)
}

const tickLabel = (date: Date, month: boolean, year: boolean, locale: Locale) =>
  new Intl.DateTimeFormat(formatLocales[locale], {
    month: month ? 'short' : undefined,
    year: year || !month ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(date)
