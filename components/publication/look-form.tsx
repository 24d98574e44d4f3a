'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { FileField } from '@/components/form/file-field'
import { TextField } from '@/components/form/text-field'
import { contrastWithWhite, isColour } from '@/domain/look/colour'
import { EditLookInput } from '@/domain/look/inputs'

/** As much as a logo may weigh; what is more is refused before it is sent. */
const largest = 512 * 1024

/** The colour and the logo of the programme's publications. */
export function LookForm(form: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'>) {
  const t = useTranslations('publication.look')
  const logoId = form.defaultValues?.logoId
  return (
    <CommandForm
      schema={EditLookInput}
      submitLabel={t('save')}
      {...form}
      defaultValues={{
        ...form.defaultValues,
        ...(logoId ? { _files: { logoId: { filename: t('current'), size: 0 } } } : {}),
      }}
    >
      <TextField name="colour" label={t('colour')} help={t('colourHelp')} width="short" autoComplete="off" />
      <Contrast />
      <FileField
        name="logoId"
        label={t('logo')}
        help={t('logoHelp')}
        endpoint="/api/look/logo"
        accept=".png,.svg,image/png,image/svg+xml"
        limit={largest}
        optional
      />
      <TextField name="alt" label={t('alt')} help={t('altHelp')} optional />
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
