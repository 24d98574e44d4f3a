import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import { NativeSelect } from '@/components/ui/native-select'
import type { Locale } from '@/db/enums'
import type { ListedMail } from '@/domain/letters/caught-mail'
import { formatInstant } from '@/lib/format'

/** The mails that the demo caught, with a choice of whose; needs no script. */
export function MailList({
  mails,
  addresses,
  to,
  next,
}: {
  mails: readonly ListedMail[]
  addresses: readonly { to: string; count: number }[]
  to: string | null
  next: number | null
}) {
  const t = useTranslations('mail')
  const locale = useLocale() as Locale
  if (addresses.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <>
      <form className="mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow sm:max-w-sm">
          <label htmlFor="to" className="font-semibold">
            {t('to')}
          </label>
          <NativeSelect id="to" name="to" key={to} defaultValue={to ?? ''} className="mt-1.5">
            <option value="">{t('everybody')}</option>
            {addresses.map((one) => (
              <option key={one.to} value={one.to}>
                {one.to} ({one.count})
              </option>
            ))}
          </NativeSelect>
        </div>
        <Button type="submit">{t('show')}</Button>
      </form>
      <ul className="divide-y divide-line border-line border-y">
        {mails.map((mail) => (
          <li key={mail.id}>
            <Link
              href={`/mail/${mail.id}`}
              className="-mx-2 block rounded-md px-2 py-2.5 leading-snug hover:bg-sunken"
            >
              <span className="wrap-anywhere block font-semibold">{mail.subject}</span>
              <span className="mt-0.5 flex flex-wrap justify-between gap-x-6 text-ink-soft text-sm">
                <span className="wrap-anywhere">{mail.to}</span>
                <time dateTime={mail.caughtAt.toISOString()}>{formatInstant(mail.caughtAt, locale)}</time>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <Button asChild className="mt-6">
          <Link href={{ pathname: '/mail', query: { ...(to ? { to } : {}), before: next } }}>
            {t('older')}
          </Link>
        </Button>
      )}
    </>
  )
}
