import type { Actor } from '@/domain/actor'
import type { Operation } from './operation'

/** The same as the doors of the pages: the portal is an authority's, the cases are the team's and the observers'. */
export function isFor({ whose }: Pick<Operation, 'whose'>, { role }: Actor) {
  if (whose === 'everybody') return true
  if (whose === 'authorities') return role === 'focal_point'
  return role !== 'focal_point' && role !== 'expert'
}
