import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { MissingWarning } from '@/components/publication/missing-warning'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { editionPolicy } from '@/domain/editions/policy'
import type { EditionRecord } from '@/domain/editions/queries'
import { formatInstant } from '@/lib/format'
import { EditionNotes } from './edition-notes'
import { type EditionActions, EditionVerbs } from './edition-verbs'

/** What was frozen, of which moment and for whom, and what the reader can do about it. */
export async function EditionHead({
  actor,
  edition,
  actions,
}: {
  actor: Actor
  edition: EditionRecord
  actions: EditionActions
}) {
  const t = await getTranslations('editions')
  const tKind = await getTranslations('reportsPage.kinds')
  const locale = (await getLocale()) as Locale
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: (await getTranslations('reportsPage'))('title'), href: '/reports' },
          { label: t('title'), href: '/reports/editions' },
        ]}
        eyebrow={t('cited', { reference: edition.reference, version: edition.version })}
        title={edition.title}
        serif
        status={<StatusBadge enumName="editionStatus" status={edition.status} />}
        meta={[tKind(`${edition.kind}.name`), `${t('asOf')}: ${formatInstant(edition.asOf, locale)}`]}
        actions={
          <div className="flex flex-wrap items-start gap-2">
            {edition.files.length > 0 ? (
              <Button asChild>
                <Link href={`/reports/editions/${edition.id}/${locale}`}>{t('read')}</Link>
              </Button>
            ) : null}
            <ClientMessages of={['editions']}>
              <EditionVerbs
                id={edition.id}
                verbs={await offeredVerbs(editionPolicy, actor, edition)}
                actions={actions}
                warning={
                  <MissingWarning
                    actor={actor}
                    asked={{ kind: edition.kind, scope: edition.scope }}
                    of="freeze"
                  />
                }
              />
            </ClientMessages>
          </div>
        }
      />
      <EditionNotes actor={actor} edition={edition} />
    </>
  )
}
