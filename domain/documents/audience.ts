import type { DocumentKind, documentAudiences } from '@/db/enums'
import { invalidField } from '../errors'

type Audience = (typeof documentAudiences)[number]

/**
 * Refuses to share a list of names: nobody outside of the team sees more of a roster than her role shows her (brief,
 * "Data protection"). Throws `invalid` at the audience.
 */
export function demandAudience({ kind, audience }: { kind: DocumentKind; audience?: Audience }) {
  if (kind === 'attendance_list' && audience && audience !== 'staff')
    throw invalidField('audience', 'listIsForStaff')
}
