import { getTranslations } from 'next-intl/server'
import { SendButton } from '@/components/portal/button'
import { TextField } from '@/components/portal/fields'
import { OfficialsList, OfficialsPages } from '@/components/portal/officials-list'
import { PortalHead } from '@/components/portal/page-head'
import { db } from '@/db/client'
import { seatsOfOfficials } from '@/domain/people/own-officials'
import { listPeople } from '@/domain/people/queries'
import { readParams, type SearchParams } from '@/lib/page'
import { seenRoster } from '@/lib/seen-roster'
import { requireFocalPoint } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('portal.officials'))('pageTitle') }
}

export default async function OfficialsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireFocalPoint()
  const { q, cursor } = await readParams(searchParams)
  const t = await getTranslations('portal.officials')
  const page = await listPeople(db(), actor, { q, cursor, role: 'trainee' })
  const people = page.rows.map(({ id }) => id)
  const isEmpty = page.rows.length === 0
  const seats = await seatsOfOfficials(db(), actor, people)
  const activities = seats.map(({ activityId }) => activityId)
  seenRoster(actor, activities, 'portal')
  return (
    <>
      <PortalHead title={t('pageTitle')}>
        <p>{isEmpty && !q ? t('empty') : t('intro')}</p>
      </PortalHead>
      {isEmpty && !q ? null : (
        <form className="mb-6 flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-60">
            <TextField name="q" type="search" label={t('search')} value={q} />
          </div>
          <SendButton look="secondary">{t('searchButton')}</SendButton>
        </form>
      )}
      {isEmpty && q ? <p>{t('nobody', { name: q })}</p> : null}
      {isEmpty ? null : (
        <>
          <p className="mb-3 text-ink-soft">
            {t('count', { count: page.total })}
            {page.more ? '+' : ''}
          </p>
          <OfficialsList page={page} seats={seats} />
          <OfficialsPages page={page} q={q} />
        </>
      )}
    </>
  )
}
