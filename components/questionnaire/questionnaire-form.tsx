'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CheckField } from '@/components/form/check-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { Button } from '@/components/ui/button'
import { EditQuestionnaireInput, PrepareQuestionnaireInput } from '@/domain/questionnaires/inputs'
import { type Pickable, QuestionPicker } from './question-picker'

/** A test or an evaluation form: what it promises, how long it is open, what it asks. */
export function QuestionnaireForm({
  library,
  isNew,
  cancelHref,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  library: readonly Pickable[]
  isNew?: boolean
  cancelHref: string
}) {
  const t = useTranslations('learning.form')
  return (
    <CommandForm
      schema={isNew ? PrepareQuestionnaireInput : EditQuestionnaireInput}
      submitLabel={t('save')}
      className="space-y-8"
      beside={
        <Button asChild variant="quiet">
          <Link href={cancelHref}>{t('cancel')}</Link>
        </Button>
      }
      {...form}
    >
      <CheckField name="anonymous" label={t('anonymous')} help={t('anonymousHint')} />
      <DateField name="closesOn" label={t('closesOn')} help={t('closesOnHint')} optional />
      <QuestionPicker library={library} />
    </CommandForm>
  )
}
