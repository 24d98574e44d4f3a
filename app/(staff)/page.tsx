import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DraftsLeft } from '@/components/home/drafts-left'
import { InFigures } from '@/components/home/in-figures'
import { WaitingList } from '@/components/home/waiting-list'
import { RecordLayout } from '@/components/record/record-layout'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { addDays, dayOf } from '@/domain/deadlines'
import { listDrafts } from '@/domain/drafts/drafts'
import { theProgramme } from '@/domain/reference'
import { whatWaits } from '@/domain/waiting/what-waits'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { movePinned, unpin } from './figures/actions'

export async function generateMetadata() {
  return { title: (await getTranslations('home'))('title') }
}

export default async function HomePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  const t = await getTranslations('home')
  const now = new Date()
  const today = dayOf(now)
  const { year: asked } = await readParams(searchParams)
  const canLog = actor.role === 'officer' || actor.role === 'coordinator'
  const drafts = await listDrafts({ db: db(), actor })
  return (
    <>
      <PageHeader
        title={t('greeting', { name: actor.name })}
        actions={
          canLog ? (
            <Button asChild variant="primary">
              <Link href="/requests/new">{t('waiting.log')}</Link>
            </Button>
          ) : null
        }
      />
      <RecordLayout side={drafts.length > 0 ? <DraftsLeft drafts={drafts} /> : null}>
        <WaitingList
          items={await whatWaits(db(), actor, now)}
          today={today}
          inTwoWeeks={addDays(today, 14)}
          holidays={(await theProgramme(db())).settings.holidays}
          canLog={canLog}
        />
        <InFigures actor={actor} now={now} asked={asked} unpin={unpin} move={movePinned} />
      </RecordLayout>
    </>
  )
}
