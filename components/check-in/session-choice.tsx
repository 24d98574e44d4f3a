import { useLocale, useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import type { Locale } from '@/db/enums'
import { cn } from '@/lib/cn'
import { formatWeekday } from '@/lib/format'

export type Slot = { day: string; session: number }

/** Which session of which day is ticked; links, so that it needs no script. */
export function SessionChoice({
  days,
  sessions,
  slot,
  choose,
}: {
  days: readonly string[]
  sessions: readonly string[]
  slot: Slot
  choose: (slot: Slot) => void
}) {
  const t = useTranslations('checkIn.door')
  const locale = useLocale() as Locale
  const chips = (label: string, items: { slot: Slot; name: string; on: boolean }[]) =>
    items.length > 1 ? (
      <nav aria-label={label}>
        <ul className="flex flex-wrap gap-2">
          {items.map((item) => (
            <li key={item.name}>
              <a
                href={`?day=${item.slot.day}&session=${item.slot.session}`}
                aria-current={item.on ? 'true' : undefined}
                onClick={(event: MouseEvent) => {
                  event.preventDefault()
                  choose(item.slot)
                }}
                className={cn(
                  'inline-flex min-h-11 items-center rounded-full border px-4 font-semibold',
                  item.on ? 'border-action bg-action text-on-action' : 'border-line-strong bg-surface',
                )}
              >
                {item.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    ) : null
  return (
    <div className="space-y-2.5">
      {chips(
        t('day'),
        days.map((day) => ({
          slot: { ...slot, day },
          name: formatWeekday(day, locale),
          on: day === slot.day,
        })),
      )}
      {chips(
        t('session'),
        sessions.map((name, at) => ({
          slot: { ...slot, session: at + 1 },
          name,
          on: at + 1 === slot.session,
        })),
      )}
    </div>
  )
}
