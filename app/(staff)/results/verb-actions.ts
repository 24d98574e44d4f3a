import type { ResultActions } from '@/components/result/result-verbs'
import { adopt, draft, drop, review, sendBack, use, validate, version } from './actions'

/** What each verb of a result's head does. */
export const verbActions: ResultActions = {
  draft,
  review,
  sendBack,
  validate,
  adopt,
  drop,
  addVersion: version,
  recordUse: use,
}
