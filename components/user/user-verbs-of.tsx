import 'server-only'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { casesLed } from '@/domain/users/cases-led'
import { colleaguesOf, type UserRecord } from '@/domain/users/list-users'
import { userPolicy } from '@/domain/users/policy'
import { type UserActions, UserVerbs } from './user-verbs'

/** What the reader can do with an account now. */
export async function UserVerbsOf({
  actor,
  account,
  actions,
}: {
  actor: Actor
  account: UserRecord
  actions: UserActions
}) {
  const verbs = await offeredVerbs(userPolicy, actor, account)
  const colleagues = verbs.some(({ verb }) => verb === 'replace')
    ? await colleaguesOf(db(), actor, account)
    : []
  const led = verbs.some(({ verb }) => verb === 'deactivate') ? await casesLed(db(), actor, account.id) : 0
  return (
    <ClientMessages of={['users']}>
      <UserVerbs
        account={{ id: account.id, email: account.email, locale: account.locale, function: account.function }}
        verbs={verbs.filter(
          ({ verb }) => verb !== 'invite' && !(verb === 'correctAddress' && account.id === actor.id),
        )}
        colleagues={colleagues.map(({ id, name }) => ({ value: String(id), label: name }))}
        casesLed={led}
        actions={actions}
      />
    </ClientMessages>
  )
}
