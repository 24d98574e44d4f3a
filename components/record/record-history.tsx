import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Entity, Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { type HistoryEntry, historyFor } from '@/domain/audit/history'
import { formatInstant } from '@/lib/format'
import { historySentence } from '@/lib/history-sentence'
import { History, type HistoryLine } from './history'
import { Section } from './section'

/** Everything that happened to a record that its reader may see, in sentences, at the end of its page. */
export async function RecordHistory({
  actor,
  entity,
  id,
  except = [],
  only,
}: {
  actor: Actor
  entity: Entity
  id: number
  /** Verbs that would drown the others. */
  except?: readonly string[]
  /** The verbs that a page tells of; all where it is left out. */
  only?: readonly string[]
}) {
  const t = await getTranslations('history')
  const locale = (await getLocale()) as Locale
  const sentence = historySentence(await getTranslations(), locale)
  const entries = (await historyFor(db(), actor, entity, id, only)).filter(
    ({ verb }) => !except.includes(verb),
  )
  const lines = entries.map(
    (entry): HistoryLine => ({
      id: entry.id,
      at: formatInstant(entry.at, locale),
      dateTime: entry.at.toISOString(),
      who: entry.actor ?? t('system'),
      sentence: (
        <>
          {sentence(entry)}
          {entry.entity === entity ? null : <ElsewhereLink entry={entry} />}
        </>
      ),
      reason: entry.reason,
    }),
  )
  return (
    <Section id="history" title={t('title')}>
      <History lines={lines} />
    </Section>
  )
}

/** On an Action's page: the activity or the result that it happened to. */
function ElsewhereLink({ entry }: { entry: HistoryEntry }) {
  const place =
    entry.activity !== null
      ? { href: `/activities/${entry.entityId}`, label: `${entry.activity.number} · ${entry.activity.title}` }
      : entry.result !== null
        ? { href: `/results/${entry.result.reference}`, label: entry.result.title }
        : null
  return place ? (
    <>
      {': '}
      <Link href={place.href} className="link">
        {place.label}
      </Link>
    </>
  ) : null
}
