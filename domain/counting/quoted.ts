import type { QuotedMeasure } from '@/db/enums'
import type { Figures } from './figures'

/**
 * What Minga counts beside a figure that somebody published about an Action; null where it counts no such thing.
 * Takes the figures of the Action and its activities that were held.
 */
export function countedBeside(
  measure: QuotedMeasure,
  figures: Pick<Figures, 'trainees' | 'participations'>,
  held: number,
): number | null {
  switch (measure) {
    case 'trainees':
      return figures.trainees
    case 'participations':
      return figures.participations
    case 'activities':
      return held
    case 'activities_change_percent':
      return null
  }
}
