'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { VerbDialog } from '@/components/form/verb-dialog'
import type { DocumentKind } from '@/db/enums'
import { AddDocumentInput, type DocumentEntity } from '@/domain/documents/inputs'
import { DocumentFields, DocumentFileField } from './document-fields'
import { sendJson } from './send-json'

/** The button that hangs a file on a record. */
export function AddDocument({
  entity,
  entityId,
  kinds,
  defaultKind,
}: {
  entity: DocumentEntity
  entityId: number
  kinds: readonly DocumentKind[]
  defaultKind: DocumentKind | undefined
}) {
  const t = useTranslations('documents')
  const router = useRouter()
  return (
    <VerbDialog
      label={t('add')}
      icon={<Plus aria-hidden />}
      size="small"
      title={t('add')}
      submitLabel={t('save')}
      doneMessage={t('added')}
      schema={AddDocumentInput}
      action={(values: unknown) => sendJson('POST', '/api/documents', values)}
      hidden={{ entity, id: entityId }}
      defaultValues={{ kind: defaultKind ?? '', audience: 'staff' }}
      onDone={() => router.refresh()}
    >
      <DocumentFileField name="heldId" label={t('file')} />
      <DocumentFields kinds={kinds} />
    </VerbDialog>
  )
}
