import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneNote } from '@/components/duplicates/done-note'
import { PairDecision } from '@/components/duplicates/pair-decision'
import { PairNotes } from '@/components/duplicates/pair-notes'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { whereSheIs } from '@/domain/people/merged-records'
import { nextPair, pairOf } from '@/domain/people/pairs'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { apart, join } from '../actions'

type Props = { params: Promise<{ pair: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('duplicates.pair'))('title') }
}

export default async function PairPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const ids = (await params).pair.split('-').map(readId)
  const { done, person } = await readParams(searchParams)
  if (ids.length !== 2) notFound()
  const now = await Promise.all(ids.map((id) => whereSheIs(db(), actor, id)))
  // Joined meanwhile: there is one person to look at.
  if (now[0] !== null && now[0] === now[1]) redirect(`/people/${now[0]}`)
  const pair = await orNotFound(pairOf(db(), actor, now[0] ?? 0, now[1] ?? 0))
  const next = await nextPair(db(), actor, pair.place)
  const t = await getTranslations('duplicates')
  const later = next ? `/people/duplicates/${next.aId}-${next.bId}` : '/people/duplicates'
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('toPeople'), href: '/people' },
          { label: t('title'), href: '/people/duplicates' },
        ]}
        title={t('pair.title')}
      />
      <div className="space-y-6">
        <DoneNote done={done} person={person} />
        <PairNotes pair={pair} />
        <ClientMessages of={['duplicates', 'fieldErrors']}>
          <PairDecision actor={actor} pair={pair} later={later} join={join} apart={apart} />
        </ClientMessages>
      </div>
    </>
  )
}
