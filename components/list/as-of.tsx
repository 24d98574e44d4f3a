import { History } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { formatDay } from '@/lib/format'
import type { ListUrl } from './list-url'

/** Where the list shows an earlier day, says which, and leads back. */
export function AsOfSaid({ url, day }: { url: ListUrl; day: string }) {
  const t = useTranslations('list.asOf')
  return (
    <Alert tone="note">
      {t('said', { day: formatDay(day, useLocale() as Locale, 'long') })}{' '}
      <Link href={url.href({ asOf: null })} className="link">
        {t('today')}
      </Link>
    </Alert>
  )
}

/** Asks for the list as it was on record on an earlier day; a form that is its address, and works without JavaScript. */
export function AsOfForm({
  url,
  day,
  trouble,
}: {
  url: ListUrl
  day: string | null
  trouble?: 'invalidDate' | 'dateInFuture'
}) {
  const t = useTranslations('list.asOf')
  const id = useId()
  // A form drops what its address asks for already, so it says that again.
  const [pathname, query] = url.pathname.split('?')
  const kept = Object.entries({ ...Object.fromEntries(new URLSearchParams(query)), ...url.params }).filter(
    ([name, value]) => name !== 'asOf' && name !== 'cursor' && value,
  )
  return (
    <details open={trouble !== undefined} className="text-sm">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center gap-1.5 md:min-h-8 [&::-webkit-details-marker]:hidden">
        <History aria-hidden className="size-4" />
        {t('open')}
      </summary>
      <form action={pathname} className="mt-1 flex flex-wrap items-center gap-2">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor={id}>{t('label')}</label>
        <input
          id={id}
          type="date"
          name="asOf"
          required
          defaultValue={day ?? ''}
          aria-invalid={trouble !== undefined || undefined}
          aria-describedby={trouble ? `${id}trouble` : undefined}
          className="control w-44"
        />
        <Button type="submit">{t('show')}</Button>
        {trouble ? (
          <p id={`${id}trouble`} className="w-full font-semibold text-attention">
            {t(trouble)}
          </p>
        ) : null}
      </form>
    </details>
  )
}
