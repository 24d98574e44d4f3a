import 'server-only'
import { getTranslations } from 'next-intl/server'
import { FileLink } from '@/components/document/file-link'
import { acceptedExtensions } from '@/domain/documents/inputs'
import type { DocumentRow } from '@/domain/documents/queries'
import type { RequestRecord } from '@/domain/requests/queries'
import { CheckField, FileField } from './fields'

/** The signed letter, and the consent without which nothing is sent. */
export async function LetterFields({
  draft,
  letter,
}: {
  draft: RequestRecord
  letter: DocumentRow | undefined
}) {
  const t = await getTranslations('portal.fields')
  return (
    <>
      <div>
        {letter ? (
          <p className="mb-4">
            {t('letterThere')} <FileLink file={letter}>{letter.title}</FileLink>
          </p>
        ) : null}
        <FileField
          name="letter"
          label={letter ? t('letterAnother') : t('letter')}
          help={
            <>
              {t('letterHelp')}{' '}
              <a className="link" href={`/api/portal/drafts/${draft.id}/form`}>
                {t('letterForm')}
              </a>
            </>
          }
          optional={t('optional')}
          accept={acceptedExtensions.join(',')}
        />
      </div>
      <CheckField
        name="consent"
        label={t('consent')}
        help={<p className="mt-1">{t('consentHelp')}</p>}
        checked={draft.consent}
      />
    </>
  )
}
