import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { howSoon } from '@/domain/deadlines'
import { pageOf } from '@/domain/waiting/page-of'
import type { Waiting } from '@/domain/waiting/what-waits'
import { cn } from '@/lib/cn'
import { countryName, formatDay } from '@/lib/format'
import { DueMark } from './due-mark'

/** What waits for the reader: what is late, what comes in two weeks, the rest. Days are YYYY-MM-DD. */
export function WaitingList({
  items,
  today,
  inTwoWeeks,
  holidays,
  canLog,
}: {
  items: readonly Waiting[]
  today: string
  inTwoWeeks: string
  holidays: readonly string[]
  canLog: boolean
}) {
  const t = useTranslations('home.waiting')
  const groups = [
    { name: 'late', items: items.filter(({ due }) => due !== null && due < today) },
    { name: 'soon', items: items.filter(({ due }) => due !== null && due >= today && due <= inTwoWeeks) },
    { name: 'later', items: items.filter(({ due }) => due !== null && due > inTwoWeeks) },
    { name: 'noDay', items: items.filter(({ due }) => due === null) },
  ] as const
  return (
    <Section id="waiting" title={t('title')} count={items.length > 0 ? items.length : undefined}>
      {items.length === 0 ? (
        <EmptyState
          title={t('empty')}
          action={
            canLog ? (
              <Button asChild>
                <Link href="/requests/new">{t('log')}</Link>
              </Button>
            ) : null
          }
        >
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <div className="space-y-6">
          {groups.map(({ name, items }) =>
            items.length > 0 ? (
              <div key={name}>
                <h3
                  className={cn(
                    'mb-1 font-semibold text-sm',
                    name === 'late' ? 'text-attention' : 'text-ink-soft',
                  )}
                >
                  {t(name)} <span className="tabular font-normal">{items.length}</span>
                </h3>
                <ul className="divide-y divide-line">
                  {items.map((item) => (
                    <WaitingItem
                      key={`${item.kind} ${item.slug} ${item.wait}`}
                      item={item}
                      soon={item.due === null ? 'ahead' : howSoon(item.due, today, holidays)}
                    />
                  ))}
                </ul>
              </div>
            ) : null,
          )}
        </div>
      )}
    </Section>
  )
}

function WaitingItem({ item, soon }: { item: Waiting; soon: ReturnType<typeof howSoon> }) {
  const t = useTranslations('home')
  const locale = useLocale() as Locale
  const reference = item.kind === 'activity' || item.kind === 'registration' ? null : item.slug
  const day = item.due === null ? null : formatDay(item.due, locale)
  return (
    <li>
      <Link
        href={pageOf(item)}
        className="group -mx-2 flex flex-wrap items-baseline justify-between gap-x-6 rounded-md px-2 py-2.5 leading-snug hover:bg-sunken"
      >
        <span className="min-w-0 flex-1 basis-72">
          <span className="font-semibold group-hover:underline">{t(`waits.${item.wait}`)}</span>
          <span className="mt-0.5 block text-ink-soft">
            {[
              reference,
              item.of,
              item.title,
              item.countryCode && (item.kind === 'request' || item.kind === 'registration')
                ? countryName(item.countryCode, locale)
                : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {day ? (
          <span
            className={cn(
              'tabular whitespace-nowrap text-sm',
              soon === 'late' ? 'text-attention' : 'text-ink-soft',
              soon !== 'ahead' && 'font-semibold',
            )}
          >
            <DueMark soon={soon} />
            {item.wait === 'prepare'
              ? t('waiting.on', { day })
              : t(soon === 'late' ? 'waiting.was' : 'waiting.due', { day })}
          </span>
        ) : null}
      </Link>
    </li>
  )
}
