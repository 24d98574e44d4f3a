import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { ConfirmButton } from '@/components/form/confirm-button'
import { EmptyState } from '@/components/record/empty-state'
import type { Locale } from '@/db/enums'
import type { CheckInLinkRow } from '@/domain/check-in/queries'
import { formatDays, formatInstant } from '@/lib/format'
import { addressOf } from './link-address'
import { Qr } from './qr'

/** The check-in links of an activity: those that are good with their QR codes, the others in a line. */
export function CheckInLinks({
  activityId,
  links,
  now,
  revoke,
}: {
  activityId: number
  links: readonly CheckInLinkRow[]
  now: Date
  revoke: CommandFormProps['action']
}) {
  const t = useTranslations('checkIn.links')
  const good = links.filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > now)
  const others = links.filter((link) => !good.includes(link))
  if (links.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  return (
    <div className="space-y-6">
      <ul className="grid gap-5 lg:grid-cols-2">
        {good.map((link) => (
          <li key={link.id}>
            <GoodLink activityId={activityId} link={link} revoke={revoke} />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <details>
          <summary className="font-semibold text-ink-soft">{t('over', { count: others.length })}</summary>
          <ul className="mt-2 space-y-1 text-ink-soft">
            {others.map((link) => (
              <li key={link.id}>
                <OldLink link={link} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function GoodLink({
  activityId,
  link,
  revoke,
}: {
  activityId: number
  link: CheckInLinkRow
  revoke: CommandFormProps['action']
}) {
  const t = useTranslations('checkIn.links')
  const locale = useLocale() as Locale
  const address = addressOf(link)
  const name = t(`kind.${link.kind}.name`)
  return (
    <article className="flex h-full flex-wrap gap-5 rounded-lg border border-line bg-surface p-5">
      {address ? (
        <Qr address={address} label={t('qr', { name })} className="size-36 shrink-0 rounded-sm" />
      ) : null}
      <div className="min-w-48 flex-1 space-y-1.5">
        <h2 className="font-semibold">{name}</h2>
        <p>{formatDays(link.firstDay, link.lastDay, locale)}</p>
        <p className="text-ink-soft text-sm">
          {t('made', { name: link.madeBy, at: formatInstant(link.madeAt, locale) })}
        </p>
        <p className="text-ink-soft text-sm">{t('until', { at: formatInstant(link.expiresAt, locale) })}</p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pt-2">
          {address ? (
            <>
              <Link
                href={`/activities/${activityId}/roster/check-in/${link.id}`}
                className="link font-semibold"
              >
                {t('show')}
              </Link>
              <a href={address} className="link">
                {t('open')}
              </a>
            </>
          ) : (
            <p className="text-attention">{t('unshowable')}</p>
          )}
          <ConfirmButton
            label={t('revoke')}
            name={`${name}, ${formatDays(link.firstDay, link.lastDay, locale)}`}
            size="small"
            variant="quiet"
            title={t('revokeTitle')}
            description={t('revokeHint')}
            submitLabel={t('revoke')}
            action={revoke}
            hidden={{ id: activityId, linkId: link.id }}
            doneMessage={t('revoked')}
          />
        </div>
      </div>
    </article>
  )
}

function OldLink({ link }: { link: CheckInLinkRow }) {
  const t = useTranslations('checkIn.links')
  const locale = useLocale() as Locale
  const days = formatDays(link.firstDay, link.lastDay, locale)
  const end = link.revokedAt ?? link.expiresAt
  return `${t(`kind.${link.kind}.name`)} · ${days} · ${t(link.revokedAt ? 'revokedAt' : 'endedAt', {
    at: formatInstant(end, locale),
  })}`
}
