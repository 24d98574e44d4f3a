'use client'

import { Plus, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommandFormProps } from '@/components/form/command-form'
import { NumberField } from '@/components/form/number-field'
import type { Option } from '@/components/form/option'
import { type VerbForm, VerbFormDialog } from '@/components/form/verb-dialog'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { Button } from '@/components/ui/button'
import { DeployExpertInput, RecordDaysInput, RemoveExpertInput } from '@/domain/activities/inputs'
import { ExpertFields } from './experts-field'

export type ListedExpert = {
  deploymentId: number
  personId: number
  name: string
  administration: string | null
  country: string | null
  daysPlanned: number | null
  daysWorked: number | null
}

/** Who is lent to an activity, by which administration, for how many days. */
export function Experts({
  activityId,
  experts,
  canDeploy,
  countries,
  actions,
}: {
  activityId: number
  experts: readonly ListedExpert[]
  canDeploy: boolean
  countries: readonly Option[]
  actions: Record<'deploy' | 'remove' | 'days', CommandFormProps['action']>
}) {
  const t = useTranslations('activities.experts')
  const [open, setOpen] = useState<VerbForm | null>(null)
  const add = (): VerbForm => ({
    title: t('add'),
    description: t('addHelp'),
    submitLabel: t('add'),
    wide: true,
    schema: DeployExpertInput,
    hidden: { id: activityId },
    action: actions.deploy,
    children: <ExpertFields countries={countries} />,
  })
  const days = ({ deploymentId, name, daysWorked }: ListedExpert): VerbForm => ({
    title: t('daysOf', { name }),
    submitLabel: t('save'),
    schema: RecordDaysInput,
    hidden: { id: activityId, deploymentId },
    defaultValues: { daysWorked: daysWorked === null ? '' : String(daysWorked) },
    action: actions.days,
    children: <NumberField name="daysWorked" label={t('daysWorked')} help={t('daysHint')} optional />,
  })
  const remove = ({ deploymentId, name }: ListedExpert): VerbForm => ({
    title: t('removeTitle', { name }),
    description: t('removeHelp'),
    submitLabel: t('remove'),
    submitVariant: 'danger',
    schema: RemoveExpertInput,
    hidden: { id: activityId, deploymentId },
    action: actions.remove,
    children: null,
  })
  const button = canDeploy ? (
    <Button size="small" onClick={() => setOpen(add())}>
      <Plus aria-hidden />
      {t('add')}
    </Button>
  ) : null
  return (
    <Section
      id="experts"
      title={t('heading')}
      count={experts.length > 0 ? experts.length : undefined}
      action={experts.length > 0 ? button : null}
    >
      {experts.length === 0 ? (
        <EmptyState title={t('empty')} action={button} />
      ) : (
        <ul className="divide-y divide-line">
          {experts.map((expert) => (
            <li
              key={expert.deploymentId}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5"
            >
              <div className="min-w-0 flex-1 basis-64">
                <Link href={`/people/${expert.personId}`} className="link font-semibold">
                  {expert.name}
                </Link>
                <p className="text-ink-soft text-sm">
                  {[expert.administration, expert.country].filter(Boolean).join(', ')}
                </p>
              </div>
              <p className="tabular text-sm">
                {expert.daysWorked !== null
                  ? t('worked', { days: expert.daysWorked })
                  : expert.daysPlanned !== null
                    ? t('planned', { days: expert.daysPlanned })
                    : null}
              </p>
              {canDeploy ? (
                <span className="flex gap-1">
                  <Button size="small" variant="quiet" onClick={() => setOpen(days(expert))}>
                    {t('daysWorked')}
                    <span className="sr-only">: {expert.name}</span>
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('removeTitle', { name: expert.name })}
                    onClick={() => setOpen(remove(expert))}
                  >
                    <X aria-hidden />
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {open ? <VerbFormDialog {...open} open onOpenChange={(wanted) => wanted || setOpen(null)} /> : null}
    </Section>
  )
}
