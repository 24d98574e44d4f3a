'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { TextField } from '@/components/form/text-field'
import { contrastWithWhite, isColour } from '@/domain/look/colour'
import { EditLookInput } from '@/domain/look/inputs'
import { LogosField } from './logos-field'

/** The colour and the logos of the programme's publications. */
export function LookForm({
  pictures,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  /** The logos that are in use as addresses of their pictures, by their number. */
  pictures: Readonly<Record<string, string>>
}) {
  const t = useTranslations('publication.look')
  return (
    <CommandForm schema={EditLookInput} submitLabel={t('save')} {...form}>
      <TextField name="colour" label={t('colour')} help={t('colourHelp')} width="short" autoComplete="off" />
      <Contrast />
      <LogosField pictures={pictures} />
    </CommandForm>
  )
}

/** How well white words can be read on the colour as it is typed. */
function Contrast() {
  const t = useTranslations('publication.look')
  const colour = String(useWatch({ name: 'colour' }) ?? '').trim()
  if (!isColour(colour)) return null
  const ratio = Math.floor(contrastWithWhite(colour) * 10) / 10
  return (
    <p className="flex max-w-2xl items-center gap-3" aria-live="polite">
      <span
        aria-hidden
        className="inline-flex size-11 items-center justify-center rounded-md font-semibold"
        style={{ backgroundColor: colour, color: '#ffffff' }}
      >
        Aa
      </span>
      <span>{t(ratio >= 4.5 ? 'contrastGood' : 'contrastPoor', { ratio })}</span>
    </p>
  )
}
