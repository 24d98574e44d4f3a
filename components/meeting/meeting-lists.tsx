import { useTranslations } from 'next-intl'
import { AsOfForm, AsOfSaid } from '@/components/list/as-of'
import { ListExports } from '@/components/list/list-exports'
import type { ListUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import type { MeetingRow } from '@/domain/meetings/queries'
import { MeetingTable } from './meeting-table'

/** The meetings to come and those that were held, as of the day that the address asks for. */
export function MeetingLists({
  coming,
  past,
  mayPlan,
  url,
  asOf,
}: {
  coming: readonly MeetingRow[]
  past: readonly MeetingRow[]
  mayPlan: boolean
  url: ListUrl
  asOf?: { day: string | null; trouble?: 'invalidDate' | 'dateInFuture' }
}) {
  const t = useTranslations('meetings')
  return (
    <div className="space-y-10">
      <div className="space-y-5">
        {asOf?.day ? <AsOfSaid url={url} day={asOf.day} /> : null}
        <div className="flex flex-wrap items-start justify-end gap-x-6 gap-y-1">
          {asOf ? <AsOfForm url={url} {...asOf} /> : null}
          {coming.length + past.length > 0 ? (
            <ListExports href="/api/lists/meetings" params={url.params} day={asOf?.day} />
          ) : null}
        </div>
        <Section id="coming" title={t('coming')} count={coming.length || undefined}>
          {coming.length > 0 ? (
            <MeetingTable caption={t('coming')} rows={coming} />
          ) : (
            <EmptyState title={t('empty')}>{t(mayPlan ? 'emptyHint' : 'emptyForReaders')}</EmptyState>
          )}
        </Section>
      </div>
      {past.length > 0 ? (
        <Section id="past" title={t('past')} count={past.length}>
          <MeetingTable caption={t('past')} rows={past} />
        </Section>
      ) : null}
    </div>
  )
}
