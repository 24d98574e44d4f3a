import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { placeOfAsked } from '@/domain/waiting/place-of-asked'
import type { Asked } from '@/domain/waiting/what-is-asked'
import { formatDay } from '@/lib/format'

/** What waits for the authority, each a link to where it is done. */
export function AskedList({ items }: { items: readonly Asked[] }) {
  const t = useTranslations('portal.asked')
  const locale = useLocale() as Locale
  if (items.length === 0) return <p className="text-ink-soft text-lg">{t('nothing')}</p>
  return (
    <ul className="divide-y divide-line border-attention border-l-4">
      {items.map((item) => (
        <li key={`${item.asked} ${'id' in item ? item.id : item.reference}`} className="py-3 pl-5">
          <Link
            href={placeOfAsked(item)}
            prefetch={false}
            className="link font-semibold text-lg leading-snug"
          >
            {t(item.asked, wordsOf(item))}
          </Link>
          <p className="text-ink-soft">
            {item.title}
            {'since' in item ? (
              <> · {t(`since.${item.asked}`, { day: formatDay(dayOf(item.since), locale) })}</>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

const wordsOf = (item: Asked) => ({
  count: 'count' in item ? item.count : 0,
  months: 'months' in item ? item.months : 0,
})
