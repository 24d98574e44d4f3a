import { DocumentsOf } from '@/components/document/documents-of'
import type { DocumentKind } from '@/db/enums'
import type { ActionRecord } from '@/domain/actions/queries'

const documentKindsHere: readonly DocumentKind[] = ['terms_of_reference', 'minutes', 'report', 'other']

/** The documents of an Action itself, not those of its activities and results. */
export const ActionDocuments = ({ action, canAttach }: { action: ActionRecord; canAttach: boolean }) => (
  <DocumentsOf
    entity="action"
    entityId={action.id}
    documents={action.documents}
    canAttach={canAttach}
    kinds={documentKindsHere}
  />
)
