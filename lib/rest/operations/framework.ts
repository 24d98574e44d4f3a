import { actionPolicy } from '@/domain/actions/policy'
import { isStaff } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import { addAim } from '@/domain/framework/add-aim'
import { addIndicator } from '@/domain/framework/add-indicator'
import { addProgrammeAim } from '@/domain/framework/add-programme-aim'
import { addProgrammeIndicator } from '@/domain/framework/add-programme-indicator'
import { contributions } from '@/domain/framework/contributions'
import { disaggregate } from '@/domain/framework/disaggregate'
import { editAim } from '@/domain/framework/edit-aim'
import { editIndicator } from '@/domain/framework/edit-indicator'
import { editProgrammeAim } from '@/domain/framework/edit-programme-aim'
import { editProgrammeIndicator } from '@/domain/framework/edit-programme-indicator'
import { frameworkOf, type IndicatorRecord, programmeFramework } from '@/domain/framework/queries'
import { recordActual } from '@/domain/framework/record-actual'
import { recordProgrammeActual } from '@/domain/framework/record-programme-actual'
import { removeAim } from '@/domain/framework/remove-aim'
import { removeIndicator } from '@/domain/framework/remove-indicator'
import { removeProgrammeAim } from '@/domain/framework/remove-programme-aim'
import { removeProgrammeIndicator } from '@/domain/framework/remove-programme-indicator'
import { addTransaction } from '@/domain/iati/add-transaction'
import { chooseOpenData } from '@/domain/iati/choose-open-data'
import { describeAction } from '@/domain/iati/describe-action'
import { descriptionOf, descriptionValues } from '@/domain/iati/description'
import { removeTransaction } from '@/domain/iati/remove-transaction'
import { openDataOfAction } from '@/domain/iati/status'
import { can } from '@/domain/policy'
import { action, theAction } from '../called'
import { act, type Operation, read } from '../operation'

/** An indicator as everybody may read it: of what is counted only what points at nobody. */
function shown({ counted, behind: _, ...indicator }: IndicatorRecord) {
  const at = indicator.progress.findLastIndex(({ reached }) => reached !== null)
  const period = indicator.progress[at]
  return { ...indicator, cells: period ? disaggregate({ ...indicator, counted }, period, at) : [] }
}

/** What an Action is measured by, and what the world is told of it. */
export const framework: readonly Operation[] = [
  read('/actions/{id}/framework', 'getFramework', async (context, asked) => {
    const { db, actor, now } = context
    const aims = await frameworkOf(db, await theAction(context, asked), dayOf(now), {
      forEverybody: !isStaff(actor),
    })
    return { items: aims.map((aim) => ({ ...aim, indicators: aim.indicators.map(shown) })) }
  }),
  read('/programme/framework', 'getProgrammeFramework', async ({ db, actor, now }) => {
    const aims = await programmeFramework(db, dayOf(now), { forEverybody: !isStaff(actor) })
    const contributing = await contributions(db, actor)
    return {
      items: aims.map((aim) => ({
        ...aim,
        indicators: aim.indicators.map(shown),
        contributions: contributing.filter(({ contributesToId }) => contributesToId === aim.id),
      })),
    }
  }),
  act('POST', '/programme/aims', 'addProgrammeAim', addProgrammeAim),
  act('PUT', '/programme/aims/{aimId}', 'editProgrammeAim', editProgrammeAim),
  act('DELETE', '/programme/aims/{aimId}', 'removeProgrammeAim', removeProgrammeAim),
  act('POST', '/programme/aims/{aimId}/indicators', 'addProgrammeIndicator', addProgrammeIndicator),
  act('PUT', '/programme/indicators/{indicatorId}', 'editProgrammeIndicator', editProgrammeIndicator),
  act('DELETE', '/programme/indicators/{indicatorId}', 'removeProgrammeIndicator', removeProgrammeIndicator),
  act('POST', '/programme/indicators/{indicatorId}/actuals', 'recordProgrammeActual', recordProgrammeActual),
  read('/actions/{id}/open-data', 'getOpenData', async (context, asked) => {
    const { db, actor, now } = context
    const { id, version, openData: choice, subject } = await theAction(context, asked)
    const { isPublished, problems, read: told } = await openDataOfAction(db, id, now)
    return {
      version,
      choice,
      isPublished,
      problems,
      organisations: told.organisations,
      transactions: isStaff(actor) ? told.transactions : [],
      /** As its form holds it, for whoever may write it. */
      description: can(actionPolicy, actor, 'describe', subject).ok
        ? descriptionValues(await descriptionOf(db, id))
        : null,
    }
  }),
  act('POST', '/actions/{id}/aims', 'addAim', addAim, action),
  act('PUT', '/actions/{id}/aims/{aimId}', 'editAim', editAim, action),
  act('DELETE', '/actions/{id}/aims/{aimId}', 'removeAim', removeAim, action),
  act('POST', '/actions/{id}/aims/{aimId}/indicators', 'addIndicator', addIndicator, action),
  act('PUT', '/actions/{id}/indicators/{indicatorId}', 'editIndicator', editIndicator, action),
  act('DELETE', '/actions/{id}/indicators/{indicatorId}', 'removeIndicator', removeIndicator, action),
  act('POST', '/actions/{id}/indicators/{indicatorId}/actuals', 'recordActual', recordActual, action),
  act('PUT', '/actions/{id}/description', 'describeAction', describeAction, action),
  act('PUT', '/actions/{id}/open-data', 'chooseOpenData', chooseOpenData, action),
  act('POST', '/actions/{id}/transactions', 'addTransaction', addTransaction, action),
  act('DELETE', '/actions/{id}/transactions/{transactionId}', 'removeTransaction', removeTransaction, action),
]
