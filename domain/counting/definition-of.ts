import { isOfParticipants, type MeasureKey, measures } from './measures'
import type { Scope } from './scope'

type Text = `define.${MeasureKey}` | 'counts.held' | 'counts.roster'

/** What a figure means, in the words that `say` finds in the namespace `figures`, and from when an activity counts. */
export function definitionOf(say: (text: Text) => string, measure: MeasureKey, scope: Scope) {
  const { rows } = measures[measure]
  const depends = isOfParticipants(rows) || rows === 'entries' || rows === 'experts' || rows === 'deployments'
  const counts = scope.activity === undefined ? 'counts.held' : 'counts.roster'
  return depends ? `${say(`define.${measure}`)} ${say(counts)}` : say(`define.${measure}`)
}
