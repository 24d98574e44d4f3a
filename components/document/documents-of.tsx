import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { Badge } from '@/components/ui/badge'
import { type DocumentKind, documentKinds, type Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { DocumentEntity } from '@/domain/documents/inputs'
import { formatDay, languageName } from '@/lib/format'
import { AddDocument } from './add-document'
import { DocumentMenu } from './document-menu'
import { FileLink } from './file-link'

/** A document as `documentsOf` reads it. */
export type ListedDocument = {
  id: number
  key: string
  kind: DocumentKind
  title: string
  filename: string
  mime: string
  size: number
  language: string | null
  datedOn: string | null
  audience: 'staff' | 'authority' | 'public'
  addedBy: string | null
  addedAt: Date
}

/**
 * The documents of a record, and where the reader may attach, the way to add, change and remove them. `kinds` are
 * those that belong on such a record; `small` is for the side column.
 */
export function DocumentsOf({
  entity,
  entityId,
  documents,
  canAttach,
  kinds = documentKinds,
  defaultKind,
  title,
  small,
}: {
  entity: DocumentEntity
  entityId: number
  documents: readonly ListedDocument[]
  canAttach: boolean
  kinds?: readonly DocumentKind[]
  defaultKind?: DocumentKind
  title?: string
  small?: boolean
}) {
  const t = useTranslations('documents')
  return (
    <ClientMessages of={['documents']}>
      <Section
        id="documents"
        title={title ?? t('heading')}
        count={documents.length > 0 ? documents.length : undefined}
        small={small}
        action={
          canAttach ? (
            <AddDocument entity={entity} entityId={entityId} kinds={kinds} defaultKind={defaultKind} />
          ) : null
        }
      >
        {documents.length === 0 ? (
          canAttach && !small ? (
            <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
          ) : (
            <p className="text-ink-soft">{t('empty')}</p>
          )
        ) : (
          <ul className="divide-y divide-line">
            {documents.map((document) => (
              <li key={document.id} className="flex items-start gap-3 py-3 first:pt-0">
                <Told document={document} />
                {canAttach ? (
                  <DocumentMenu
                    kinds={kinds}
                    document={{
                      key: document.key,
                      title: document.title,
                      kind: document.kind,
                      language: document.language,
                      datedOn: document.datedOn,
                      audience: document.audience,
                    }}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </ClientMessages>
  )
}

function Told({ document }: { document: ListedDocument }) {
  const t = useTranslations('documents')
  const tKind = useTranslations('enums.documentKind')
  const locale = useLocale() as Locale
  const added = formatDay(dayOf(document.addedAt), locale)
  const facts = [
    tKind(document.kind),
    document.language ? languageName(document.language, locale) : null,
    document.datedOn ? t('dated', { date: formatDay(document.datedOn, locale) }) : null,
  ]
  return (
    <div className="min-w-0 flex-1">
      <p>
        <FileLink file={document} className="link font-semibold">
          {document.title}
        </FileLink>
      </p>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <span>{facts.filter(Boolean).join(' · ')}</span>
        {document.audience === 'staff' ? null : <Badge>{t(`audienceShort.${document.audience}`)}</Badge>}
      </p>
      <p className="text-ink-soft text-sm">
        {document.addedBy
          ? t('addedBy', { name: document.addedBy, date: added })
          : t('addedOn', { date: added })}
      </p>
    </div>
  )
}
