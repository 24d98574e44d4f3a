'use client'

import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { VerbFormDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { say } from '@/components/ui/toast'
import { genders, participationRoles } from '@/db/enums'
import type { AddedParticipant, LikePerson } from '@/domain/rosters/add-participant'
import { ParticipantForm } from '@/domain/rosters/inputs'
import type { ActionAnswer } from '@/lib/answer'
import { Alike } from './alike'
import { useChoices } from './use-choices'

type Values = Record<string, unknown>
type Added = ActionAnswer<AddedParticipant>

/** Who was typed, as far as it matters for whom she looks like. */
const whoOf = ({ givenNames, familyNames, email, institution }: Values) =>
  JSON.stringify([givenNames, familyNames, email, institution])

/** The button that puts one person on the roster; who looks like her on record is shown and chosen from first. */
export function AddPerson({
  activityId,
  add,
}: {
  activityId: number
  add: (values: never) => Promise<Added>
}) {
  const t = useTranslations('rosters')
  const [open, setOpen] = useState(false)
  const [like, setLike] = useState<readonly LikePerson[]>([])
  const asked = useRef<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)

  async function send({ who, ...values }: Values): Promise<Added> {
    const isAsked = asked.current === whoOf(values)
    if (isAsked && !who) return refused
    const choice = isAsked ? (who === 'new' ? { isNew: true } : { personId: who }) : {}
    const answer = await add({ ...values, ...choice } as never)
    if (!answer.ok || answer.value.kind !== 'asked') return answer
    asked.current = whoOf(values)
    setLike(answer.value.like)
    return refused
  }

  function close(wanted: boolean) {
    setOpen(wanted)
    setLike([])
    asked.current = null
  }

  return (
    <>
      <Button ref={button} size="small" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden />
        {t('buttons.add')}
      </Button>
      <VerbFormDialog
        open={open}
        onOpenChange={close}
        returnTo={button}
        wide
        title={t('person.heading')}
        description={t('person.help')}
        submitLabel={t('person.add')}
        schema={ParticipantForm}
        hidden={{ id: activityId }}
        defaultValues={{ role: 'trainee' }}
        action={send}
        doneMessage={null}
        onDone={({ value }) => {
          const added = value as Exclude<AddedParticipant, { kind: 'asked' }>
          say(t(`person.${added.kind}`, { name: added.name }))
        }}
      >
        {like.length > 0 ? <Alike like={like} /> : null}
        <PersonFields />
      </VerbFormDialog>
    </>
  )
}

const refused: Added = { ok: false, code: 'invalid', message: '', fieldErrors: { who: 'choose' } }

function PersonFields() {
  const t = useTranslations('rosters.person')
  const gender = useChoices('gender', genders)
  const role = useChoices('participationRole', participationRoles)
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="givenNames" label={t('givenNames')} autoComplete="off" />
        <TextField name="familyNames" label={t('familyNames')} autoComplete="off" />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="gender" label={t('gender')} options={gender} optional />
        <SelectField name="role" label={t('role')} options={role} />
      </div>
      <TextField name="institution" label={t('institution')} optional autoComplete="off" />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField name="position" label={t('position')} optional autoComplete="off" />
        <TextField name="email" label={t('email')} type="email" optional autoComplete="off" />
      </div>
    </>
  )
}
