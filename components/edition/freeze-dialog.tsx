'use client'

import { Snowflake } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommandFormProps } from '@/components/form/command-form'
import type { Option } from '@/components/form/option'
import { VerbDialog } from '@/components/form/verb-dialog'
import { FreezeReportInput } from '@/domain/editions/inputs'
import { ForWhom } from './for-whom'

/** Asks for whom a report is to be frozen. */
export function FreezeDialog({
  asked,
  text,
  places,
  chosen,
  action,
  warning,
}: {
  asked: { kind: string; scope: Record<string, string>; asOf?: string }
  text: string
  places: readonly Option[]
  /** The places that the report is about. */
  chosen: readonly string[]
  action: CommandFormProps['action']
  /** What whoever freezes it should know first. */
  warning?: ReactNode
}) {
  const t = useTranslations('editions.freeze')
  return (
    <VerbDialog
      label={t('button')}
      icon={<Snowflake aria-hidden />}
      title={t('title')}
      description={text}
      submitLabel={t('button')}
      schema={FreezeReportInput}
      hidden={asked}
      defaultValues={{ audience: 'team', places: chosen }}
      doneMessage={null}
      action={action}
    >
      {warning}
      <ForWhom places={places} />
    </VerbDialog>
  )
}
