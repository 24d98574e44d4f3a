import { DocumentsOf } from '@/components/document/documents-of'
import type { DocumentKind } from '@/db/enums'
import type { ActivityRecord } from '@/domain/activities/queries'

const documentKindsHere: readonly DocumentKind[] = [
  'agenda',
  'terms_of_reference',
  'mission_report',
  'attendance_list',
  'minutes',
  'other',
]

/** The documents of an activity. */
export const ActivityDocuments = ({
  activity,
  canAttach,
}: {
  activity: ActivityRecord
  canAttach: boolean
}) => (
  <DocumentsOf
    entity="activity"
    entityId={activity.id}
    documents={activity.documents}
    canAttach={canAttach}
    kinds={documentKindsHere}
  />
)
