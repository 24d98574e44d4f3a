'use client'

import { useTranslations } from 'next-intl'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { MultiField } from '@/components/form/multi-field'
import { type Role, roles } from '@/db/enums'
import { SecondFactorRolesInput } from '@/domain/users/inputs'

/** The roles that may not work without a second factor. */
export function SecondFactorRoles({
  action,
  roles: required,
}: {
  action: CommandFormProps['action']
  roles: readonly Role[]
}) {
  const t = useTranslations('users.secondFactor')
  const role = useTranslations('enums.role')
  return (
    <CommandForm
      schema={SecondFactorRolesInput}
      action={action}
      defaultValues={{ roles: required }}
      submitLabel={t('save')}
    >
      <MultiField
        name="roles"
        label={t('roles')}
        help={t('rolesHint')}
        options={roles.map((value) => ({ value, label: role(value) }))}
      />
    </CommandForm>
  )
}
