'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { CommandFormProps } from '@/components/form/command-form'
import { SelectField } from '@/components/form/select-field'
import { VerbFormDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { type ParticipationRole, participationRoles } from '@/db/enums'
import { ChangeRoleInput, RemoveParticipantInput } from '@/domain/rosters/inputs'
import { useChoices } from './use-choices'

export type SeatActions = Record<'role' | 'remove', CommandFormProps['action']>

/** What can be done with one person's seat. */
export function SeatMenu({
  activityId,
  seat,
  canChange,
  canRemove,
  actions,
}: {
  activityId: number
  seat: { id: number; name: string; role: ParticipationRole }
  canChange: boolean
  canRemove: boolean
  actions: SeatActions
}) {
  const t = useTranslations('rosters.list')
  const roles = useChoices('participationRole', participationRoles)
  const [open, setOpen] = useState<'role' | 'remove' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const dialog = {
    open: true,
    onOpenChange: (wanted: boolean) => (wanted ? undefined : setOpen(null)),
    returnTo: button,
    hidden: { id: activityId, participationId: seat.id },
  }
  return (
    // Above the link that covers the row.
    <span className="relative z-1">
      <Menu
        trigger={
          <Button ref={button} size="icon" variant="quiet" aria-label={t('verbsOf', { name: seat.name })}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {canChange ? <MenuItem onSelect={() => setOpen('role')}>{t('changeRole')}</MenuItem> : null}
        {canRemove ? (
          <MenuItem danger onSelect={() => setOpen('remove')}>
            {t('remove')}
          </MenuItem>
        ) : null}
      </Menu>
      {open === 'role' ? (
        <VerbFormDialog
          {...dialog}
          title={t('changeRoleTitle', { name: seat.name })}
          submitLabel={t('changeRole')}
          schema={ChangeRoleInput}
          defaultValues={{ role: seat.role }}
          action={actions.role}
        >
          <SelectField name="role" label={t('role')} options={roles} />
        </VerbFormDialog>
      ) : open === 'remove' ? (
        <VerbFormDialog
          {...dialog}
          title={t('removeTitle', { name: seat.name })}
          description={t('removeHelp')}
          submitLabel={t('remove')}
          submitVariant="danger"
          schema={RemoveParticipantInput}
          action={actions.remove}
          doneMessage={t('removed', { name: seat.name })}
        >
          {null}
        </VerbFormDialog>
      ) : null}
    </span>
  )
}
