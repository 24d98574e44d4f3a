import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import type { CheckInLinkRow } from '@/domain/check-in/queries'
import { formatDays } from '@/lib/format'
import { PrintButton } from './print-button'
import { Qr } from './qr'

/** A link to be shown on a wall or printed: what it is for, how it is used, and the code. */
export async function LinkSheet({
  locale,
  title,
  link,
  address,
}: {
  locale: Locale
  title: string
  link: Pick<CheckInLinkRow, 'kind' | 'firstDay' | 'lastDay'>
  address: string
}) {
  const t = await getTranslations({ locale, namespace: 'checkIn.links' })
  const tReader = await getTranslations('checkIn.links')
  return (
    <div className="mx-auto max-w-2xl py-4 text-center">
      <div lang={locale}>
        <p className="font-semibold text-ink-soft">{t(`kind.${link.kind}.sheet`)}</p>
        <h1 className="mt-1 font-serif text-3xl leading-tight">{title}</h1>
        <p className="mt-1 text-ink-soft text-lg">{formatDays(link.firstDay, link.lastDay, locale)}</p>
        <Qr
          address={address}
          label={t('qr', { name: t(`kind.${link.kind}.name`) })}
          className="mx-auto my-6 w-full max-w-md rounded-md print:max-w-none print:w-[150mm]"
        />
        <p className="mx-auto max-w-prose text-lg">{t(`kind.${link.kind}.how`)}</p>
        <p className="mt-3 break-all text-ink-soft text-sm">{address}</p>
      </div>
      <div className="mt-6 print:hidden">
        <PrintButton label={tReader('print')} />
      </div>
    </div>
  )
}
