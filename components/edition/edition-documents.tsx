import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { fileSize } from '@/components/document/file-size'
import { Section } from '@/components/record/section'
import { languageNames } from '@/components/shell/language-names'
import { type Locale, locales, reportFormats } from '@/db/enums'
import type { EditionFile, EditionRecord } from '@/domain/editions/queries'

/** Every document of a frozen report: a link for each format, by language, and the digests of all of them. */
export async function EditionDocuments({ edition }: { edition: EditionRecord }) {
  if (edition.files.length === 0) return null
  const t = await getTranslations('editions')
  const tFormat = await getTranslations('reports.menu.format')
  const locale = (await getLocale()) as Locale
  const own = [locale, ...locales.filter((one) => one !== locale)]
  const fileOf = (language: Locale, format: EditionFile['format']) =>
    edition.files.find((file) => file.locale === language && file.format === format)
  const href = ({ locale: language, format }: EditionFile) =>
    `/api/editions/${edition.id}/${language}/${format}`
  return (
    <Section id="documents" title={t('documents')}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('documentsHint')}</p>
      <dl className="space-y-2">
        {own.map((language) => (
          <div key={language} className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
            <dt lang={language} className="w-24 font-semibold">
              {languageNames[language]}
            </dt>
            <dd>
              <ul className="flex flex-wrap gap-x-5">
                {reportFormats.map((format) => {
                  const file = fileOf(language, format)
                  return file ? (
                    <li key={format} className="whitespace-nowrap">
                      <a href={href(file)} className="link inline-flex min-h-11 items-center md:min-h-8">
                        {tFormat(`${format}.name`)}
                        <span className="sr-only">, {languageNames[language]}</span>
                      </a>{' '}
                      <span className="tabular text-ink-soft text-sm">{fileSize(file.size, locale)}</span>
                    </li>
                  ) : null
                })}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <details className="mt-4">
        <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center md:min-h-8">
          {t('digests')}
        </summary>
        <dl className="mt-2 space-y-2">
          {edition.files.map((file) => (
            <div key={`${file.locale} ${file.format}`}>
              <dt className="break-all text-sm">{file.filename}</dt>
              <dd>
                <code className="break-all text-ink-soft text-sm">{file.digest}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  )
}
