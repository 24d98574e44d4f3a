import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import type { EditionRecord } from '@/domain/editions/queries'
import { localDay } from '@/domain/time-zone'
import { formatDay, formatInstant } from '@/lib/format'
import { type EditionLinkActions, EditionLinks } from './edition-links'
import { placesSaid } from './places-said'

/** Who froze it and for whom, its versions, and to whom links were sent. */
export async function EditionSide({
  actor,
  edition,
  actions,
}: {
  actor: Actor
  edition: EditionRecord
  actions: EditionLinkActions
}) {
  const t = await getTranslations('editions')
  const tAudience = await getTranslations('enums.editionAudience')
  const locale = (await getLocale()) as Locale
  const places = await placesSaid(locale, edition.places)
  return (
    <>
      <Section id="about" title={t('about')} small>
        <Facts
          stacked
          facts={[
            {
              label: t('frozenAt'),
              value: t('frozenBy', {
                at: formatInstant(edition.frozenAt, locale),
                name: edition.frozenByName,
              }),
            },
            { label: t('asOf'), value: formatInstant(edition.asOf, locale) },
            {
              label: t('columns.audience'),
              value: [tAudience(edition.audience), places].filter(Boolean).join(': '),
            },
          ]}
        />
      </Section>
      {edition.versions.length > 1 ? (
        <Section id="versions" title={t('versions')} count={edition.versions.length} small>
          <ul className="space-y-2">
            {edition.versions.map(({ id, version, status, frozenAt }) => (
              <li key={id}>
                {id === edition.id ? (
                  <strong>
                    {t('version', { version })} ({t('thisOne')})
                  </strong>
                ) : (
                  <Link href={`/reports/editions/${id}`} className="link">
                    {t('version', { version })}
                  </Link>
                )}
                <span className="ml-2 text-ink-soft text-sm">{formatDay(localDay(frozenAt), locale)}</span>{' '}
                {status === 'frozen' ? null : <StatusBadge enumName="editionStatus" status={status} />}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <EditionLinks actor={actor} edition={edition} actions={actions} />
    </>
  )
}
