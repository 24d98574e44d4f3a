import { ChevronDown, Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { languageNames } from '@/components/shell/language-names'
import { buttonLook } from '@/components/ui/button'
import { type Locale, locales, type ReportFormat, reportFormats } from '@/db/enums'

const row =
  'flex min-h-11 items-baseline justify-between gap-6 rounded-md px-3 py-2 leading-snug hover:bg-action-soft md:min-h-9 md:py-1.5'

/**
 * What a record can be had as: its report in each format in the reader's language and in the others, and with the
 * names on the roster for who may read them. Plain links in what the browser itself opens, so it needs no script.
 */
export function ExportMenu({
  href,
  of,
  title,
  label,
  language,
  formats = reportFormats,
  page,
  namesHref,
}: {
  /** The address of the report, without format and language. */
  href: string
  of?: 'activity' | 'action' | 'agenda' | 'minutes' | 'questionnaire'
  /** What it is called, where its address doesn't tell before it is made. */
  title?: string
  /** What its button says, where a record has more than one thing to export. */
  label?: string
  /** The language that stands first; the reader's own unless told. */
  language?: Locale
  formats?: readonly ReportFormat[]
  /** Where it can be read at once. */
  page?: string
  /** The address of the report with the names on the roster, for who may read them. */
  namesHref?: string | undefined
}) {
  const t = useTranslations('reports.menu')
  const own = useLocale() as Locale
  const locale = language ?? own
  const id = useId()
  const heading = `${id}label`
  const from = (address: string, format: ReportFormat, one: Locale) =>
    `${address}${address.includes('?') ? '&' : '?'}format=${format}&language=${one}`
  const to = (format: ReportFormat, one: Locale = locale) => from(href, format, one)
  const name = (format: ReportFormat) => t(`format.${format}.name`)
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={buttonLook()}
        style={{ anchorName: `--${anchor(id)}` }}
      >
        <Download aria-hidden />
        {label ?? t('export')}
        <ChevronDown aria-hidden />
      </button>
      <nav
        id={id}
        popover="auto"
        aria-labelledby={heading}
        className="hanging w-88 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-1.5 text-ink shadow-float"
        style={{ positionAnchor: `--${anchor(id)}` }}
      >
        <p id={heading} className="px-3 pt-2 pb-1 text-ink-soft text-sm">
          {title ?? (of ? t(of) : null)}, {languageNames[locale]}
        </p>
        <ul>
          {page ? (
            <li>
              <a href={page} className={row}>
                <span className="font-semibold text-action">{t('page')}</span>
                <span className="text-ink-soft text-sm">{t('pageUse')}</span>
              </a>
            </li>
          ) : null}
          {formats.map((format) => (
            <li key={format}>
              <a href={to(format)} className={row}>
                <span className="font-semibold text-action">{name(format)}</span>
                <span className="text-ink-soft text-sm">{t(`format.${format}.use`)}</span>
              </a>
            </li>
          ))}
          {formats.includes('csv') ? (
            <li>
              <a href={`${to('csv')}&hxl`} className={row}>
                <span className="font-semibold text-action">{t('hxl.name')}</span>
                <span className="text-ink-soft text-sm">{t('hxl.use')}</span>
              </a>
            </li>
          ) : null}
        </ul>
        {namesHref ? (
          <div className="mt-1.5 border-line border-t px-3 pt-2 pb-1">
            <p className="text-ink-soft text-sm">{t('withNames')}</p>
            <Formats
              formats={['xlsx', 'csv']}
              to={(format) => `${from(namesHref, format, locale)}&names`}
              name={name}
              of={t('withNames')}
            />
            <p className="text-ink-soft text-sm">{t('namesHint')}</p>
          </div>
        ) : null}
        <div className="mt-1.5 border-line border-t px-3 pt-2 pb-1">
          <p className="text-ink-soft text-sm">{t('otherLanguages')}</p>
          <dl>
            {locales
              .filter((one) => one !== locale)
              .map((other) => (
                <div key={other} className="flex items-baseline gap-x-4">
                  <dt lang={other} className="w-22">
                    {languageNames[other]}
                  </dt>
                  <dd>
                    <Formats
                      formats={formats}
                      to={(format) => to(format, other)}
                      name={name}
                      of={languageNames[other]}
                    />
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      </nav>
    </>
  )
}

/** A name that CSS takes. */
const anchor = (id: string) => `export-${id.replace(/\W/g, '')}`

const Formats = ({
  formats,
  to,
  name,
  of,
}: {
  formats: readonly ReportFormat[]
  to: (format: ReportFormat) => string
  name: (format: ReportFormat) => string
  /** What tells these links from those of the same format beside them. */
  of: string
}) => (
  <ul className="flex flex-wrap gap-x-3">
    {formats.map((format) => (
      <li key={format}>
        <a href={to(format)} className="link inline-flex min-h-11 items-center md:min-h-8">
          {name(format)}
          <span className="sr-only">, {of}</span>
        </a>
      </li>
    ))}
  </ul>
)
