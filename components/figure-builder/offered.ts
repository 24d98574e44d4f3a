import { type Actor, isStaff } from '@/domain/actor'
import { type Dimension, isPersonal } from '@/domain/counting/dimensions'
import {
  dimensionsOfMeasure,
  isOfParticipants,
  type MeasureKey,
  measureKeys,
  measures,
  type RowKind,
} from '@/domain/counting/measures'

const groupOf = (rows: RowKind) => {
  if (rows === 'deployments' || rows === 'workedDays') return 'experts'
  return rows === 'underWay' ? 'actions' : rows
}

/** The measures as a form groups them, by what is counted. */
export const measureGroups = (
  ['people', 'seats', 'days', 'entries', 'experts', 'activities', 'actions', 'requests', 'results'] as const
).map((group) => ({
  group,
  measures: measureKeys.filter((key) => groupOf(measures[key].rows) === group),
}))

/**
 * What a figure can be grouped by as far as its reader may: whoever reads no names is told of trainees by what they are,
 * but for their institution, and of nothing else about participants.
 */
export const offeredDimensions = (actor: Actor, measure: MeasureKey): Dimension[] => {
  const all = dimensionsOfMeasure(measure)
  if (isStaff(actor) || !isOfParticipants(measures[measure].rows)) return [...all]
  return all.filter((one) => !isPersonal(one) || (measure === 'trainees' && one !== 'institution'))
}
