'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { VerbFormDialog } from '@/components/form/verb-dialog'
import { Alike } from '@/components/roster/alike'
import { Button } from '@/components/ui/button'
import { say } from '@/components/ui/toast'
import type { AddedParticipant, LikePerson } from '@/domain/rosters/add-participant'
import type { ActionAnswer } from '@/lib/answer'

type Settled = ActionAnswer<AddedParticipant>
export type Settle = (values: never) => Promise<Settled>

/** Puts one who arrived on the roster; who on record looks like her is shown and chosen from first. */
export function SettleArrival({
  activityId,
  arrivalId,
  name,
  settle,
}: {
  activityId: number
  arrivalId: string
  name: string
  settle: Settle
}) {
  const t = useTranslations('checkIn.arrivals')
  const tPerson = useTranslations('rosters.person')
  const [like, setLike] = useState<readonly LikePerson[]>([])
  const [busy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const hidden = { id: activityId, arrivalId }

  const done = (added: AddedParticipant) => {
    if (added.kind === 'asked') setLike(added.like)
    else say(tPerson(added.kind, { name: added.name }))
  }

  async function put() {
    setBusy(true)
    const answer = await settle(hidden as never).finally(() => setBusy(false))
    if (answer.ok) done(answer.value)
    else say(answer.message, 'attention')
  }

  return (
    <>
      <Button ref={button} size="small" variant="primary" onClick={put} aria-busy={busy}>
        {t('put')}
        <span className="sr-only">: {name}</span>
      </Button>
      <VerbFormDialog
        open={like.length > 0}
        onOpenChange={() => setLike([])}
        returnTo={button}
        wide
        title={t('putTitle', { name })}
        submitLabel={t('put')}
        hidden={hidden}
        action={({ who, ...values }: Record<string, unknown>) =>
          who === undefined || who === null || who === ''
            ? Promise.resolve(refused)
            : settle({ ...values, ...(who === 'new' ? { isNew: true } : { personId: who }) } as never)
        }
        doneMessage={null}
        onDone={({ value }) => done(value as AddedParticipant)}
      >
        <Alike like={like} />
      </VerbFormDialog>
    </>
  )
}

const refused: Settled = { ok: false, code: 'invalid', message: '', fieldErrors: { who: 'choose' } }
