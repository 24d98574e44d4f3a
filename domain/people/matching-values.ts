import type { ProgrammeSettings } from '@/db/schema/reference'
import { usualThresholds } from './thresholds'

/** The thresholds as their form holds them, in percent. */
export function matchingValues(matching: ProgrammeSettings['matching']) {
  const { join, ask } = matching ?? usualThresholds
  return { join: String(Math.round(join * 100)), ask: String(Math.round(ask * 100)) }
}
