import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NativeSelect } from '@/components/ui/native-select'
import { type Locale, locales } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { ListMapping } from '@/domain/rosters/inputs'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import { listEncodings } from '@/domain/rosters/read/encodings'
import { formatDay, languageName } from '@/lib/format'
import { encodingName } from './encoding-name'

type Props = {
  preview: Pick<RosterPreview, 'columns' | 'encoding' | 'halves' | 'sheets' | 'consentTexts'>
  mapping: ListMapping
}

/** Everything about the reading of a list that is chosen for all of it, each only where the list has such a thing. */
export function ReadingChoices({ preview, mapping }: Props) {
  const t = useTranslations('rosters.lists.reading')
  const locale = useLocale() as Locale
  const { encoding, halves, sheets, columns, consentTexts } = preview
  const hasHidden = sheets.some(
    (one) => one.isRead && (one.hiddenRows.length > 0 || one.hiddenColumns.length > 0),
  )
  const asksConsent = columns.some(({ field }) => field === 'consent') && consentTexts.length > 0
  return (
    <>
      {encoding ? (
        <Choice name="encoding" label={t('encoding.label')} value={mapping.encoding}>
          <option value="">{t('encoding.asFound', { name: encodingName(encoding.encoding) })}</option>
          {listEncodings.map((one) => (
            <option key={one} value={one}>
              {encodingName(one)}
            </option>
          ))}
        </Choice>
      ) : null}
      {halves && halves.kind !== 'alone' ? (
        <Choice name="halves" label={t('halves.label')} value={mapping.halves}>
          <option value="">{t('halves.asSessions')}</option>
          <option value="whole">{t('halves.asWhole')}</option>
        </Choice>
      ) : null}
      {hasHidden ? (
        <Choice name="hidden" label={t('hidden.label')} value={mapping.hidden}>
          <option value="">{t('hidden.left')}</option>
          <option value="read">{t('hidden.read')}</option>
        </Choice>
      ) : null}
      {asksConsent ? (
        <>
          <Choice name="consent" label={t('consent.label')} value={mapping.consentText}>
            <option value="">{t('consent.none')}</option>
            {consentTexts.map(({ id, number, madeAt }) => (
              <option key={id} value={id}>
                {t('consent.version', { number, day: formatDay(dayOf(madeAt), locale) })}
              </option>
            ))}
          </Choice>
          <Choice name="consentIn" label={t('consent.language')} value={mapping.consentLanguage}>
            <option value="">{t('consent.anyLanguage')}</option>
            {locales.map((one) => (
              <option key={one} value={one}>
                {languageName(one, locale)}
              </option>
            ))}
          </Choice>
        </>
      ) : null}
    </>
  )
}

function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string
  label: string
  value: string | number | undefined
  children: ReactNode
}) {
  return (
    <div className="min-w-0 max-w-full">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <NativeSelect id={name} name={name} defaultValue={value ?? ''} className="mt-1.5 w-auto max-w-full">
        {children}
      </NativeSelect>
    </div>
  )
}
