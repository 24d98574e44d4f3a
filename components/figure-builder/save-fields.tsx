import { useTranslations } from 'next-intl'
import { PlainCheck, PlainRadios, PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { languageNames } from '@/components/shell/language-names'
import { type FigureReport, figureReports, type Locale, locales } from '@/db/enums'
import { fieldOfReport } from '@/domain/saved-figures/report-fields'

/** As the fields of the command are called. */
const fieldOf = { en: 'titleEn', es: 'titleEs', fr: 'titleFr', pt: 'titlePt' } as const

export type SavedValues = Record<(typeof fieldOf)[Locale] | 'status' | 'query', string> &
  Record<(typeof fieldOfReport)[FigureReport], boolean>

/** What a saved figure is called, and who has it. */
export function SaveFigureForm({
  action,
  locale,
  isTeam,
  hidden,
  values,
}: {
  action: PlainAction
  locale: Locale
  isTeam: boolean
  /** What is sent along: what it asks, and of one that is changed its id and version. */
  hidden: Record<string, string | number>
  values?: Partial<SavedValues>
}) {
  const t = useTranslations('figureBuilder.save')
  const others = locales.filter((one) => one !== locale)
  const title = (one: Locale, label: string, help?: string) => (
    <PlainText
      key={one}
      name={fieldOf[one]}
      label={label}
      help={help}
      maxLength={150}
      optional
      defaultValue={values?.[fieldOf[one]] ?? ''}
    />
  )
  return (
    <PlainForm action={action} submitLabel={t('submit')} wide={false}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {title(locale, t('name'), t('nameHint'))}
      <details open={others.some((one) => values?.[fieldOf[one]])}>
        <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center md:min-h-9">
          {t('others')}
        </summary>
        <div className="mt-2 space-y-4">{others.map((one) => title(one, languageNames[one]))}</div>
      </details>
      {isTeam ? (
        <>
          <PlainRadios
            name="status"
            label={t('status')}
            defaultValue={values?.status ?? 'team'}
            options={[
              { value: 'team', label: t('team') },
              { value: 'private', label: t('private') },
            ]}
          />
          <fieldset>
            <legend className="mb-1 font-semibold">{t('reports')}</legend>
            <p className="text-ink-soft text-sm">{t('reportsHint')}</p>
            {figureReports.map((kind) => {
              const name = fieldOfReport[kind]
              return (
                <PlainCheck
                  key={kind}
                  name={name}
                  label={t(`report.${kind}`)}
                  checked={values?.[name] ?? false}
                  optional
                />
              )
            })}
          </fieldset>
        </>
      ) : (
        <input type="hidden" name="status" value="private" />
      )}
    </PlainForm>
  )
}
