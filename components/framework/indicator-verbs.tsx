'use client'

import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { VerbFormDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { IndicatorUnit } from '@/db/enums'
import {
  RecordActualInput,
  RecordProgrammeActualInput,
  RemoveIndicatorInput,
  RemoveProgrammeIndicatorInput,
} from '@/domain/framework/inputs'
import { RecordFields } from './record-fields'
import type { FrameworkActions, FrameworkOf } from './verbs'

/** What can be done with one indicator. */
export function IndicatorVerbs({
  of,
  indicator,
  may,
  actions,
}: {
  of: FrameworkOf
  indicator: { id: number; title: string; unit: IndicatorUnit; source: string }
  may: { edit: boolean; record: boolean }
  actions: Pick<FrameworkActions, 'recordActual' | 'removeIndicator'>
}) {
  const t = useTranslations('framework')
  const [open, setOpen] = useState<'record' | 'remove' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const hidden = { ...of.hidden, indicatorId: indicator.id }
  const ofAction = of.hidden.id !== undefined
  const dialog = { onOpenChange: (wanted: boolean) => wanted || setOpen(null), returnTo: button, hidden }
  const byHand = may.record && indicator.source === 'by_hand'
  if (!byHand && !may.edit) return null
  return (
    <>
      <Menu
        trigger={
          <Button
            ref={button}
            variant="quiet"
            size="icon"
            aria-label={`${t('table.actions')}: ${indicator.title}`}
          >
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {byHand ? <MenuItem onSelect={() => setOpen('record')}>{t('record.button')}</MenuItem> : null}
        {may.edit ? (
          <>
            <MenuItem asChild>
              <Link href={`${of.href}/indicators/${indicator.id}`}>{t('indicator.edit')}</Link>
            </MenuItem>
            <MenuItem danger onSelect={() => setOpen('remove')}>
              {t('indicator.remove')}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      <VerbFormDialog
        {...dialog}
        open={open === 'record'}
        title={`${t('record.title')}: ${indicator.title}`}
        description={t('record.help')}
        submitLabel={t('record.save')}
        schema={ofAction ? RecordActualInput : RecordProgrammeActualInput}
        defaultValues={{ measuredOn: '', value: '', note: '', women: '', men: '' }}
        resetWhenDone
        action={actions.recordActual}
      >
        <RecordFields unit={indicator.unit} />
      </VerbFormDialog>
      <VerbFormDialog
        {...dialog}
        open={open === 'remove'}
        title={`${t('indicator.removeTitle')}: ${indicator.title}`}
        description={t('indicator.removeHelp')}
        submitLabel={t('indicator.remove')}
        submitVariant="danger"
        schema={ofAction ? RemoveIndicatorInput : RemoveProgrammeIndicatorInput}
        action={actions.removeIndicator}
      >
        {null}
      </VerbFormDialog>
    </>
  )
}
