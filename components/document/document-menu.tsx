'use client'

import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { VerbFormDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { DocumentKind } from '@/db/enums'
import { DocumentForm } from '@/domain/documents/inputs'
import { DocumentFields } from './document-fields'
import { sendJson } from './send-json'

export type ChangeableDocument = {
  key: string
  title: string
  kind: DocumentKind
  language: string | null
  datedOn: string | null
  audience: string
}

/** What can be done with a document that is there. */
export function DocumentMenu({
  document,
  kinds,
}: {
  document: ChangeableDocument
  kinds: readonly DocumentKind[]
}) {
  const t = useTranslations('documents')
  const router = useRouter()
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const { key, title, kind, language, datedOn, audience } = document
  const url = `/api/documents/${key}`
  const offered = kinds.includes(kind) ? kinds : [kind, ...kinds]
  const dialog = (which: 'edit' | 'remove') => ({
    open: open === which,
    onOpenChange: (wanted: boolean) => setOpen(wanted ? which : null),
    onDone: () => router.refresh(),
  })
  return (
    <>
      <Menu
        trigger={
          <Button variant="quiet" size="icon" aria-label={t('moreFor', { title })}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setOpen('edit')}>{t('edit')}</MenuItem>
        <MenuItem danger onSelect={() => setOpen('remove')}>
          {t('remove')}
        </MenuItem>
      </Menu>
      <VerbFormDialog
        {...dialog('edit')}
        title={t('editHeading')}
        submitLabel={t('saveChanges')}
        doneMessage={t('changed')}
        schema={DocumentForm}
        action={(values: unknown) => sendJson('PATCH', url, values)}
        defaultValues={{ title, kind, language: language ?? '', datedOn: datedOn ?? '', audience }}
      >
        <DocumentFields kinds={offered} />
      </VerbFormDialog>
      <VerbFormDialog
        {...dialog('remove')}
        title={t('removeHeading')}
        description={t('removeText', { title })}
        submitLabel={t('remove')}
        submitVariant="danger"
        doneMessage={t('removed')}
        action={() => sendJson('DELETE', url)}
      />
    </>
  )
}
