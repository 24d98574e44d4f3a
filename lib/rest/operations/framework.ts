import { getAction } from '@/domain/actions/queries'
import { addAim } from '@/domain/framework/add-aim'
import { addIndicator } from '@/domain/framework/add-indicator'
import { editAim } from '@/domain/framework/edit-aim'
import { editIndicator } from '@/domain/framework/edit-indicator'
import { recordActual } from '@/domain/framework/record-actual'
import { removeAim } from '@/domain/framework/remove-aim'
import { removeIndicator } from '@/domain/framework/remove-indicator'
import { addTransaction } from '@/domain/iati/add-transaction'
import { chooseOpenData } from '@/domain/iati/choose-open-data'
import { describeAction } from '@/domain/iati/describe-action'
import { removeTransaction } from '@/domain/iati/remove-transaction'
import { act, number, type Operation, type Read } from '../operation'

const byReference: Read = async (text, { db, actor }) =>
  /^\d+$/.test(text) ? number(text) : (await getAction(db, actor, text)).id
const action = { id: byReference }

/** What an Action is measured by, and what the world is told of it. */
export const framework: readonly Operation[] = [
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
