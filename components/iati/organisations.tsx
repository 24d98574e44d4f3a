'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/form/text-field'
import { VerbDialog, type VerbForm } from '@/components/form/verb-dialog'
import { Section } from '@/components/record/section'
import { IdentifyInstitutionInput } from '@/domain/iati/inputs'

/** The organisations of an Action, and by what the world knows them. */
export function Organisations({
  organisations,
  mayIdentify,
  identify,
}: {
  organisations: readonly { id: number; name: string; orgIdentifier: string | null }[]
  mayIdentify: boolean
  identify: VerbForm['action']
}) {
  const t = useTranslations('iati.action')
  return (
    <Section id="organisations" title={t('organisations')} count={organisations.length}>
      <p className="mb-2 text-ink-soft">{t('organisationsHelp')}</p>
      <ul className="divide-y divide-line">
        {organisations.map(({ id, name, orgIdentifier }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
            <span className="min-w-0 flex-1 basis-56">
              {name}
              <span className="block text-ink-soft text-sm">
                {t('identifier')}: <span className="tabular">{orgIdentifier ?? t('none')}</span>
              </span>
            </span>
            {mayIdentify ? (
              <VerbDialog
                label={t('identify')}
                name={name}
                variant="quiet"
                size="small"
                title={t('identifyTitle', { name })}
                submitLabel={t('save')}
                schema={IdentifyInstitutionInput}
                hidden={{ id }}
                defaultValues={{ orgIdentifier: orgIdentifier ?? '' }}
                action={identify}
              >
                <TextField name="orgIdentifier" label={t('identifier')} help={t('identifyHelp')} optional />
              </VerbDialog>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
