import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import { formatInstant } from '@/lib/format'

/** Forms that the reader left half-finished: each is kept under the address of its page. */
export function DraftsLeft({
  drafts,
}: {
  drafts: readonly { form: string; values: Record<string, unknown>; savedAt: Date }[]
}) {
  const t = useTranslations('home.drafts')
  const locale = useLocale() as Locale
  if (drafts.length === 0) return null
  return (
    <Section id="drafts" title={t('title')} count={drafts.length} small>
      <ul className="space-y-2.5">
        {drafts.map(({ form, values, savedAt }) => (
          <li key={form} className="leading-snug">
            <Link href={form} className="link">
              {titleOf(values) ?? t('untitled')}
            </Link>
            <span className="block text-ink-soft text-sm">
              {t('left', { when: formatInstant(savedAt, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const titleOf = (values: Record<string, unknown>) =>
  [values.title, values.ask, values.name].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  )
