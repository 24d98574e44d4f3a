'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { CommandFormProps } from '@/components/form/command-form'
import { ProseField } from '@/components/form/prose-field'
import { VerbFormDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { RevokeCertificateInput, SendCertificateInput } from '@/domain/certificates/inputs'

export type CertificateActions = Record<'sendOne' | 'revoke', CommandFormProps['action']>

/** What can be done with a certificate that is good. */
export function CertificateMenu({
  certificate,
  name,
  hasAddress,
  sentOn,
  actions,
}: {
  certificate: { id: number }
  name: string
  hasAddress: boolean
  sentOn: string | null
  actions: CertificateActions
}) {
  const t = useTranslations('certificates')
  const [open, setOpen] = useState<'send' | 'revoke' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const dialog = {
    open: true,
    onOpenChange: (wanted: boolean) => (wanted ? undefined : setOpen(null)),
    returnTo: button,
    hidden: { id: certificate.id },
  }
  return (
    <>
      <Menu
        trigger={
          <Button ref={button} size="icon" variant="quiet" aria-label={t('list.verbsOf', { name })}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {hasAddress ? <MenuItem onSelect={() => setOpen('send')}>{t('send.one')}</MenuItem> : null}
        <MenuItem danger onSelect={() => setOpen('revoke')}>
          {t('revoke.button')}
        </MenuItem>
      </Menu>
      {open === 'send' ? (
        <VerbFormDialog
          {...dialog}
          title={t('send.oneTitle', { name })}
          description={sentOn ? t('send.oneAgain', { day: sentOn }) : t('send.oneHelp')}
          submitLabel={t('send.one')}
          schema={SendCertificateInput}
          action={actions.sendOne}
          doneMessage={t('send.oneDone')}
        >
          {null}
        </VerbFormDialog>
      ) : open === 'revoke' ? (
        <VerbFormDialog
          {...dialog}
          title={t('revoke.title', { name })}
          description={t('revoke.help')}
          submitLabel={t('revoke.button')}
          submitVariant="danger"
          schema={RevokeCertificateInput}
          action={actions.revoke}
          doneMessage={t('revoke.done', { name })}
        >
          <ProseField name="reason" label={t('revoke.reason')} rows={3} />
        </VerbFormDialog>
      ) : null}
    </>
  )
}
