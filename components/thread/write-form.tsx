import 'server-only'
import { getTranslations } from 'next-intl/server'
import { acceptedExtensions } from '@/domain/documents/inputs'
import type { PortalState } from '@/lib/portal-state'
import { SendButton } from '../portal/button'
import { FileField, ProseField } from '../portal/fields'
import { PostForm } from '../portal/portal-form'

/** Where one writes into the thread of a case, or a note beside it; works without JavaScript. */
export async function WriteForm({
  requestId,
  reference,
  audience,
  form,
  left,
}: {
  requestId: number
  reference: string
  /** Who reads it: the authority too, or the team alone. */
  audience: 'authority' | 'staff'
  /** Its name among the drafts of its user. */
  form: string
  left?: PortalState
}) {
  const t = await getTranslations('thread')
  const tForm = await getTranslations('portal.form')
  return (
    <PostForm
      action={`/api/cases/${encodeURIComponent(reference)}/messages?audience=${audience}`}
      state={left}
      problem={tForm('problem')}
      keep={{ url: `/api/portal/typed?form=${encodeURIComponent(form)}` }}
    >
      <input type="hidden" name="id" value={requestId} />
      <ProseField name={audience} label={t(`write.${audience}`)} help={t(`help.${audience}`)} rows={3} />
      <FileField
        name={`${audience}File`}
        label={t('file')}
        optional={t('optional')}
        accept={acceptedExtensions.join(',')}
      />
      <SendButton>{t(`send.${audience}`)}</SendButton>
    </PostForm>
  )
}
