import type { Actor } from '@/domain/actor'
import type { Operation } from './operation'

/**
 * The same as the doors of the pages: the portal is an authority's, deployments are an expert's, the cases are the
 * team's and the observers'.
 */
export function isFor({ whose }: Pick<Operation, 'whose'>, { role }: Actor) {
  if (whose === 'everybody') return true
  if (whose === 'authorities') return role === 'focal_point'
  if (whose === 'experts') return role === 'expert'
  return role !== 'focal_point' && role !== 'expert'
}
