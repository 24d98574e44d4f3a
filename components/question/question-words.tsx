import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import { languageNames } from '@/components/shell/language-names'
import { Alert } from '@/components/ui/alert'
import { type Locale, locales } from '@/db/enums'
import type { Labels } from '@/db/schema/columns'
import type { LibraryQuestion } from '@/domain/questions/queries'
import { languagesOf } from '@/domain/questions/words'
import { languageName } from '@/lib/format'

/** All words of a question in four languages, side by side, and which of them are missing. */
export function QuestionWords({ question }: { question: LibraryQuestion }) {
  const t = useTranslations('learning.library')
  const locale = useLocale() as Locale
  const { labels, options, scale, correct } = question
  const missing = locales.filter((each) => !languagesOf(question).includes(each))
  const lines: { key: string; mark: string; labels: Labels; right?: boolean }[] = [
    { key: 'question', mark: '', labels },
    ...options.map((option) => ({
      key: option.code,
      mark: `${option.code})`,
      labels: option.labels,
      right: correct.includes(option.code),
    })),
    ...(scale
      ? [
          { key: 'low', mark: String(scale.from), labels: scale.low },
          { key: 'high', mark: String(scale.to), labels: scale.high },
        ]
      : []),
  ]
  return (
    <Section id="words" title={t('form.words')}>
      {missing.length > 0 ? (
        <Alert tone="attention" className="mb-5">
          {t('missing', {
            languages: new Intl.ListFormat(locale).format(missing.map((each) => languageName(each, locale))),
          })}
        </Alert>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
        {locales.map((language) => (
          <section key={language} aria-label={languageNames[language]}>
            <h3 className="text-ink-soft text-sm">{languageNames[language]}</h3>
            <ul lang={language} className="mt-1 space-y-1">
              {lines.map((line) => (
                <li key={line.key} className={line.key === 'question' ? 'font-serif text-lg' : 'flex gap-3'}>
                  {line.mark ? <span className="tabular w-6 text-ink-soft">{line.mark}</span> : null}
                  {line.labels[language] || '–'}
                  {line.right ? <strong className="text-good">✓ {t('form.right')}</strong> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  )
}
