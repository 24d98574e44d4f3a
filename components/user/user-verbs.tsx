'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { CommandFormProps } from '@/components/form/command-form'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import { languageNames } from '@/components/shell/language-names'
import { type Locale, locales } from '@/db/enums'
import {
  CorrectAddressInput,
  DeactivateUserInput,
  ReplaceUserInput,
  UserStepInput,
} from '@/domain/users/inputs'

const dialogVerbs = [
  'resendInvitation',
  'replace',
  'resetSecondFactor',
  'unlinkIdentity',
  'correctAddress',
  'reactivate',
  'deactivate',
] as const
type DialogVerb = (typeof dialogVerbs)[number]
export type UserActions = Record<DialogVerb, CommandFormProps['action']>

/** What can be done with an account now. */
export function UserVerbs({
  account,
  verbs,
  colleagues,
  casesLed,
  actions,
}: {
  account: { id: number; email: string; locale: Locale; function: string | null }
  verbs: readonly { verb: string; why: string | null }[]
  /** Who may take the place of this focal point. */
  colleagues: readonly Option[]
  /** How many open cases nobody leads once this account is closed. */
  casesLed: number
  actions: UserActions
}) {
  const t = useTranslations('users')
  const forms = {
    resendInvitation: { schema: UserStepInput, doneMessage: t('form.sent') },
    resetSecondFactor: { schema: UserStepInput },
    unlinkIdentity: { schema: UserStepInput },
    reactivate: { schema: UserStepInput },
    correctAddress: {
      hidden: { id: account.id, was: account.email.toLowerCase() },
      schema: CorrectAddressInput,
      defaultValues: { email: account.email },
      children: (
        <>
          <TextField name="email" type="email" label={t('dialogs.newEmail')} autoComplete="off" />
          <ProseField name="reason" label={t('dialogs.reason')} rows={2} />
        </>
      ),
    },
    deactivate: {
      ...(casesLed > 0
        ? { description: `${t('dialogs.deactivate')} ${t('dialogs.leads', { count: casesLed })}` }
        : {}),
      schema: DeactivateUserInput,
      children: <ProseField name="reason" label={t('dialogs.reason')} rows={2} optional />,
    },
    replace: {
      schema: ReplaceUserInput,
      defaultValues: { successorId: '', locale: account.locale, function: account.function ?? '' },
      children: <SuccessorFields colleagues={colleagues} />,
    },
  }
  const offered = verbs.flatMap(({ verb, why }): OfferedVerb[] => {
    const shared = { key: verb, label: t(`verbs.${verb}` as never), why }
    if (verb === 'edit') return [{ ...shared, href: `/settings/users/${account.id}/edit` }]
    const known = dialogVerbs.find((each) => each === verb)
    if (!known) return []
    const form = {
      title: t(`verbs.${known}`),
      description: t(`dialogs.${known}`),
      submitLabel: t(`verbs.${known}`),
      hidden: { id: account.id },
      action: actions[known],
      ...forms[known],
    }
    return [{ ...shared, danger: known === 'deactivate', form }]
  })
  const primary = offered.find(({ key }) => ['resendInvitation', 'reactivate', 'edit'].includes(key))
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}

/** A colleague who has an account, or somebody who is invited. */
function SuccessorFields({ colleagues }: { colleagues: readonly Option[] }) {
  const t = useTranslations('users')
  const chosen: string = useWatch({ name: 'successorId' })
  return (
    <>
      {colleagues.length > 0 ? (
        <SelectField
          name="successorId"
          label={t('dialogs.successor')}
          options={colleagues}
          nothing={t('dialogs.somebodyNew')}
          optional
        />
      ) : null}
      {chosen ? null : (
        <>
          <TextField name="name" label={t('form.name')} autoComplete="off" />
          <TextField name="email" type="email" label={t('form.email')} autoComplete="off" />
          <TextField name="function" label={t('form.function')} autoComplete="off" optional />
          <SelectField
            name="locale"
            label={t('form.language')}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
          />
        </>
      )}
    </>
  )
}
