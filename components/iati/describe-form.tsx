'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChipsField } from '@/components/form/chips-field'
import { ComboField } from '@/components/form/combo-field'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import { NumberField } from '@/components/form/number-field'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { type Locale, locales } from '@/db/enums'
import { DescribeForm } from '@/domain/iati/inputs'
import { significances } from '@/domain/tags/codes'
import { formatLocales } from '@/lib/format'
import { RowsField } from './rows-field'

export type TagChoices = {
  gcm: readonly Option[]
  sdgTargets: readonly Option[]
  sectors: readonly Option[]
  markers: readonly Option[]
  countries: readonly Option[]
  /** Countries, and the regions of the DAC. */
  recipients: readonly Option[]
}

/** What an Action is tagged with, where it happens and what it is called in other languages. */
export function DescribeActionForm({
  choices,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & { choices: TagChoices }) {
  const t = useTranslations('iati.action')
  return (
    <CommandForm schema={DescribeForm} submitLabel={t('save')} {...form} className="space-y-10">
      <section id="tags" className="space-y-6">
        <h3 className="font-semibold text-lg">{t('tags')}</h3>
        <ChipsField name="gcm" label={t('gcm')} options={choices.gcm} optional />
        <ChipsField
          name="sdgTargets"
          label={t('sdg')}
          help={t('sdgHelp')}
          options={choices.sdgTargets}
          optional
        />
        <RowsField
          name="sectors"
          label={t('sectors')}
          help={t('sectorsHelp')}
          addLabel={t('addSector')}
          blank={{ code: '', percentage: '' }}
        >
          {(prefix) => (
            <>
              <SelectField
                name={`${prefix}code`}
                label={t('sector')}
                options={choices.sectors}
                className="sm:col-span-2"
              />
              <NumberField name={`${prefix}percentage`} label={t('percentage')} unit="%" />
            </>
          )}
        </RowsField>
        <RowsField
          name="markers"
          label={t('markers')}
          addLabel={t('addMarker')}
          blank={{ code: '', significance: '' }}
        >
          {(prefix) => (
            <>
              <SelectField name={`${prefix}code`} label={t('marker')} options={choices.markers} />
              <SelectField
                name={`${prefix}significance`}
                label={t('significance')}
                options={significances.map((value) => ({ value, label: t(`significance${value}`) }))}
              />
            </>
          )}
        </RowsField>
      </section>
      <Places {...choices} />
      <Words />
    </CommandForm>
  )
}

function Places({ countries, recipients }: Pick<TagChoices, 'countries' | 'recipients'>) {
  const t = useTranslations('iati.action')
  return (
    <section id="places" className="space-y-6">
      <h3 className="font-semibold text-lg">{t('places')}</h3>
      <RowsField
        name="shares"
        label={t('shares')}
        help={t('sharesHelp')}
        addLabel={t('addShare')}
        blank={{ place: '', percentage: '' }}
      >
        {(prefix) => (
          <>
            <ComboField name={`${prefix}place`} label={t('countryOrRegion')} options={recipients} />
            <NumberField name={`${prefix}percentage`} label={t('percentage')} unit="%" />
          </>
        )}
      </RowsField>
      <RowsField
        name="locations"
        label={t('locations')}
        help={t('locationsHelp')}
        addLabel={t('addPlace')}
        blank={{ name: '', countryCode: '', latitude: '', longitude: '' }}
      >
        {(prefix) => (
          <>
            <TextField name={`${prefix}name`} label={t('place')} />
            <ComboField name={`${prefix}countryCode`} label={t('country')} options={countries} optional />
            <TextField name={`${prefix}latitude`} label={t('latitude')} inputMode="decimal" optional />
            <TextField name={`${prefix}longitude`} label={t('longitude')} inputMode="decimal" optional />
          </>
        )}
      </RowsField>
    </section>
  )
}

function Words() {
  const t = useTranslations('iati.action')
  const names = new Intl.DisplayNames(formatLocales[useLocale() as Locale], { type: 'language' })
  return (
    <section id="words" className="space-y-4">
      <h3 className="font-semibold text-lg">{t('words')}</h3>
      <SelectField
        name="language"
        label={t('language')}
        help={t('languageHelp')}
        options={locales.map((value) => ({ value, label: names.of(value) ?? value }))}
        nothing={t('languageOfOpenData')}
        optional
      />
      <p className="max-w-2xl text-ink-soft">{t('wordsHelp')}</p>
      {locales.map((locale) => {
        const language = names.of(locale) ?? locale
        return (
          <div key={locale} className="space-y-3 border-line border-b pb-4">
            <TextField name={`words.${locale}.title`} label={t('titleIn', { language })} optional />
            <ProseField
              name={`words.${locale}.description`}
              label={t('summaryIn', { language })}
              rows={2}
              optional
            />
          </div>
        )
      })}
    </section>
  )
}
