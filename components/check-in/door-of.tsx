import { dayOf } from '@/domain/deadlines'
import 'server-only'
import { db } from '@/db/client'
import { namesAtDoor, standingAtDoor } from '@/domain/check-in/at-the-door'
import type { CheckIn } from '@/domain/check-in/by-link'
import { todayAmong } from '@/domain/check-in/by-link'
import { Door, type DoorActions } from './door'

/** The door as it is opened: its names, who is down as present, and the session that is ticked first. */
export async function DoorOf({
  secret,
  of,
  asked,
  now,
  actions,
}: {
  secret: string
  of: CheckIn
  asked: Record<string, string | undefined>
  now: Date
  actions: DoorActions
}) {
  const { linkId: _, consent, days, sessions, title, expiresAt } = of
  const chosen = days.find((day) => day === asked.day)
  const session = sessions.findIndex((_, at) => String(at + 1) === asked.session) + 1
  const today = dayOf(now)
  const near = todayAmong(days, now)
  const day = chosen ?? near.find((one) => one === today) ?? near[0] ?? days[0] ?? today
  return (
    <Door
      secret={secret}
      of={{ days, sessions, consent }}
      names={await namesAtDoor({ db: db(), now }, secret)}
      slot={{ day, session: session || 1 }}
      chosen={chosen !== undefined}
      q={asked.q ?? ''}
      page={{
        list: `/check-in/${secret}`,
        title,
        owner: null,
        until: expiresAt.getTime(),
        standing: await standingAtDoor({ db: db(), now }, secret),
        at: now.getTime(),
      }}
      actions={actions}
    />
  )
}
