import { getTranslations } from 'next-intl/server'
import { WholeRoster } from '@/components/roster/whole-roster'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import { getActivity } from '@/domain/activities/queries'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { add, remove, role } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('rosters'))('title') }
}

export default async function RosterPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const activity = await orNotFound(getActivity(db(), actor, id, new Date()))
  return (
    <ClientMessages of={['rosters', 'matchReasons']}>
      <WholeRoster
        actor={actor}
        activity={activity}
        asked={await readParams(searchParams)}
        actions={{ add, role, remove }}
      />
    </ClientMessages>
  )
}
