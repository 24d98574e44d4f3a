import { getTranslations } from 'next-intl/server'
import { DataProtectionPlaces } from '@/components/data-protection/data-protection-places'
import { trailColumns, trailFilters } from '@/components/data-protection/trail-list'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { Allowed } from '@/components/record/allowed'
import { EmptyState } from '@/components/record/empty-state'
import { db } from '@/db/client'
import { sittingMinutes } from '@/domain/data-protection/look-at-roster'
import { trailOf } from '@/domain/data-protection/queries'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('dataProtection'))('trail') }
}

export default async function TrailPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const params = await readParams(searchParams)
  const t = await getTranslations('dataProtection')
  const verdict = can(programmePolicy, actor, 'editRetention', { status: 'kept' })
  if (!verdict.ok) return <Allowed verdict={verdict}>{null}</Allowed>
  const url = listUrl('/settings/data-protection/trail', params)
  return (
    <ListPage
      breadcrumbs={[{ label: t('title'), href: '/settings/data-protection' }]}
      title={t('trailPage.title')}
      intro={t('trailPage.intro', { minutes: sittingMinutes })}
      places={<DataProtectionPlaces at="trail" />}
      filters={await trailFilters(url)}
      columns={await trailColumns()}
      page={await trailOf(db(), params)}
      rowKey={(row) => row.id}
      url={url}
      empty={<EmptyState title={t('trailPage.empty')}>{t('trailPage.emptyHint')}</EmptyState>}
    />
  )
}
