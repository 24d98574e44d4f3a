import 'server-only'
import { getLocale } from 'next-intl/server'
import { DocumentsOf } from '@/components/document/documents-of'
import { db } from '@/db/client'
import type { DocumentKind, Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import type { DocumentRow } from '@/domain/documents/queries'
import { can } from '@/domain/policy'
import { listRegions } from '@/domain/reference'
import { requestPolicy } from '@/domain/requests/policy'
import type { RequestRecord } from '@/domain/requests/queries'
import { WhoAsks } from './who-asks'

const documentKindsHere: readonly DocumentKind[] = ['request_letter', 'minutes', 'evidence', 'other']

/** Who asks, how it arrived, and its letter and other documents. */
export async function RequestSide({
  actor,
  request,
  documents,
}: {
  actor: Actor
  request: RequestRecord
  documents: readonly DocumentRow[]
}) {
  const regions = await listRegions(db(), (await getLocale()) as Locale)
  const region = regions.find(({ code }) => code === request.regionCode)?.label ?? request.regionCode
  return (
    <>
      <WhoAsks request={request} region={region} />
      <DocumentsOf
        entity="request"
        entityId={request.id}
        documents={documents}
        canAttach={can(requestPolicy, actor, 'attach', request.subject).ok}
        kinds={documentKindsHere}
        defaultKind="request_letter"
        small
      />
    </>
  )
}
