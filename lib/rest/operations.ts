import type { Operation } from './operation'
import { actions } from './operations/actions'
import { activities } from './operations/activities'
import { checkIn } from './operations/check-in'
import { deployments } from './operations/deployments'
import { documents } from './operations/documents'
import { editions } from './operations/editions'
import { figures } from './operations/figures'
import { followUps } from './operations/follow-ups'
import { framework } from './operations/framework'
import { histories } from './operations/histories'
import { learning } from './operations/learning'
import { lists } from './operations/lists'
import { meetings } from './operations/meetings'
import { own } from './operations/own'
import { people } from './operations/people'
import { portal } from './operations/portal'
import { programme } from './operations/programme'
import { publication } from './operations/publication'
import { reports } from './operations/reports'
import { requests } from './operations/requests'
import { results } from './operations/results'
import { rosters } from './operations/rosters'
import { settings } from './operations/settings'
import { users } from './operations/users'
import { webhooks } from './operations/webhooks'

export const operations: readonly Operation[] = [
  ...requests,
  ...actions,
  ...activities,
  ...results,
  ...people,
  ...meetings,
  ...followUps,
  ...portal,
  ...deployments,
  ...own,
  ...documents,
  ...programme,
  ...users,
  ...rosters,
  ...checkIn,
  ...learning,
  ...framework,
  ...editions,
  ...settings,
  ...lists,
  ...publication,
  ...figures,
  ...reports,
  ...webhooks,
  ...histories,
]
