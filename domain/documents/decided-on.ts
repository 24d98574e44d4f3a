import type { DocumentKind } from '@/db/enums'
import type { DocumentEntity } from './inputs'

/**
 * Whether a decision stands on a document of this kind, given the status of its record. Nothing that was decided is
 * edited (brief, "Lifecycles"): what a status was reached with stays.
 */
export function isDecidedOn(entity: DocumentEntity, status: string, kind: DocumentKind) {
  switch (entity) {
    case 'request':
      return ['approved', 'declined', 'referred'].includes(status)
    case 'action':
      return status === 'closed'
    case 'activity':
      return status === 'reported' && kind === 'mission_report'
    case 'result':
      return status === 'adopted' && kind === 'evidence'
  }
}
