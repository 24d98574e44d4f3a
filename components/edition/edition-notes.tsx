import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { type EditionRecord, isErased } from '@/domain/editions/queries'
import { formatInstant } from '@/lib/format'
import { BeingMade } from './being-made'

/** What a reader has to know first: that it is still being made, was withdrawn, or is corrected by a newer version. */
export async function EditionNotes({ actor, edition }: { actor: Actor; edition: EditionRecord }) {
  const t = await getTranslations('editions')
  const locale = (await getLocale()) as Locale
  const newest = edition.versions.find(({ status }) => status !== 'failed')
  return (
    <div className="mb-8 space-y-3 empty:hidden">
      {edition.status === 'making' ? (
        <>
          <Alert live>{t('making')}</Alert>
          <BeingMade />
        </>
      ) : null}
      {edition.status === 'failed' ? <Alert tone="attention">{t('failedHint')}</Alert> : null}
      {isErased(edition) && edition.withdrawnAt ? (
        <Alert tone="attention" title={t('erasedOn', { at: formatInstant(edition.withdrawnAt, locale) })}>
          <p>{t('erased')}</p>
        </Alert>
      ) : edition.status === 'withdrawn' && edition.withdrawnAt ? (
        <Alert
          tone="attention"
          title={t('withdrawnOn', {
            at: formatInstant(edition.withdrawnAt, locale),
            name: edition.withdrawnByName ?? '',
          })}
        >
          <p className="whitespace-pre-line">{edition.withdrawnReason}</p>
          {isStaff(actor) ? null : <p>{t('withdrawnForReaders')}</p>}
        </Alert>
      ) : null}
      {!edition.isLatest && newest ? (
        <Alert tone="attention">
          {t('correctedBy')}{' '}
          <Link href={`/reports/editions/${newest.id}`} className="link">
            {t('toNewest', { version: newest.version })}
          </Link>
        </Alert>
      ) : null}
    </div>
  )
}
