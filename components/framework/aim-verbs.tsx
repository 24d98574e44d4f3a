'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/form/confirm-button'
import { VerbDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { AimForm } from '@/domain/framework/inputs'
import { AimFields, type Parents, type Served } from './aim-fields'
import type { FrameworkActions, FrameworkOf } from './verbs'

const blank = {
  level: '',
  parentId: '',
  title: '',
  titles: { en: '', es: '', fr: '', pt: '' },
  description: '',
  contributesToId: '',
}

/** The button that adds an aim. */
export function AddAim({
  of,
  parents,
  served,
  add,
}: {
  of: FrameworkOf
  parents: Parents
  served: Served
  add: FrameworkActions['addAim']
}) {
  const t = useTranslations('framework.aim')
  return (
    <VerbDialog
      label={t('add')}
      icon={<Plus aria-hidden />}
      title={t('addTitle')}
      submitLabel={t('save')}
      schema={AimForm}
      defaultValues={blank}
      hidden={of.hidden}
      action={add}
      resetWhenDone
      wide
    >
      <AimFields parents={parents} served={served} />
    </VerbDialog>
  )
}

/** What can be done with one aim. */
export function AimVerbs({
  of,
  aim,
  parents,
  served,
  actions,
}: {
  of: FrameworkOf
  aim: { id: number; title: string; version: number; values: Record<string, unknown>; indicators: number }
  parents: Parents
  served: Served
  actions: Pick<FrameworkActions, 'editAim' | 'removeAim'>
}) {
  const t = useTranslations('framework')
  return (
    <div className="flex flex-wrap gap-1">
      <Button asChild size="small">
        <Link href={`${of.href}/indicators/new?aim=${aim.id}`}>
          <Plus aria-hidden />
          {t('indicator.add')}
          <span className="sr-only">: {aim.title}</span>
        </Link>
      </Button>
      <VerbDialog
        label={t('aim.edit')}
        name={aim.title}
        variant="quiet"
        size="small"
        title={t('aim.editTitle')}
        submitLabel={t('aim.save')}
        schema={AimForm}
        defaultValues={aim.values}
        hidden={{ ...of.hidden, aimId: aim.id, version: aim.version }}
        action={actions.editAim}
        wide
      >
        <AimFields parents={parents} served={served} />
      </VerbDialog>
      {aim.indicators === 0 ? (
        <ConfirmButton
          label={t('aim.remove')}
          name={aim.title}
          variant="quiet"
          size="small"
          title={t('aim.removeTitle')}
          description={t('aim.removeHelp')}
          submitLabel={t('aim.remove')}
          hidden={{ ...of.hidden, aimId: aim.id }}
          action={actions.removeAim}
        />
      ) : null}
    </div>
  )
}
