import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AuthorityCase } from '@/domain/requests/authority-case'
import { PortalFiles } from './files'
import { PortalSection } from './page-head'
import { WholeRequest } from './whole-request'

/** The documents shared with the authority, what it wrote, its receipt, and the way to take the request back. */
export function CasePapers({ request }: { request: AuthorityCase }) {
  const t = useTranslations('portal.case')
  const files = [...request.documents, ...(request.action?.documents ?? [])]
  return (
    <>
      <PortalSection id="documents" title={t('documents')}>
        {files.length > 0 ? (
          <PortalFiles files={files} />
        ) : (
          <p className="text-ink-soft">{t('noDocuments')}</p>
        )}
      </PortalSection>
      <PortalSection id="asked" title={t(request.jointly ? 'askedBy' : 'asked')}>
        {request.submittedAt ? (
          <p>
            <a className="link" href={`/api/portal/requests/${request.reference}/receipt`}>
              {t('receipt')}
            </a>
          </p>
        ) : null}
        <details className="mt-2">
          <summary className="link min-h-11 w-fit py-2">{t('whole')}</summary>
          <div className="mt-5">
            <WholeRequest
              request={request}
              letter={request.documents.find(({ kind }) => kind === 'request_letter')}
            />
          </div>
        </details>
        {request.verbs.includes('withdraw') ? (
          <p className="mt-4">
            <Link
              href={`/portal/requests/${request.reference}/withdraw`}
              prefetch={false}
              className="inline-flex min-h-11 items-center text-attention underline underline-offset-4"
            >
              {t('withdraw')}
            </Link>
          </p>
        ) : null}
      </PortalSection>
    </>
  )
}
