import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { formatInstant } from '@/lib/format'

export type LeftForm = { form: string; values: Record<string, unknown>; savedAt: Date }

/** Letters that the reader began to log and left half-finished; only she sees them. */
export function RequestDrafts({ drafts }: { drafts: readonly LeftForm[] }) {
  const t = useTranslations('requests.drafts')
  const locale = useLocale() as Locale
  if (drafts.length === 0) return null
  return (
    <Alert title={t('title', { count: drafts.length })}>
      <ul className="mt-1 space-y-1">
        {drafts.map(({ form, values, savedAt }) => (
          <li key={form}>
            <Link href={form} className="link">
              {nameOf(values) ?? t('untitled')}
            </Link>{' '}
            <span className="text-ink-soft text-sm">
              {t('left', { when: formatInstant(savedAt, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** The way to an empty form, even where another lies half-finished, for those who log requests. */
export function LogRequest({ actor, drafts }: { actor: Actor; drafts: readonly LeftForm[] }) {
  const t = useTranslations('requests')
  if (actor.role !== 'officer' && actor.role !== 'coordinator') return null
  const isTaken = drafts.some(({ form }) => form === '/requests/new')
  return (
    <Button asChild variant="primary">
      <Link
        href={isTaken ? `/requests/new?draft=${Date.now().toString(36)}` : '/requests/new'}
        prefetch={false}
      >
        {t('new')}
      </Link>
    </Button>
  )
}

const nameOf = (values: Record<string, unknown>) =>
  [values.title, values.ask].find((text): text is string => typeof text === 'string' && text.trim() !== '')
