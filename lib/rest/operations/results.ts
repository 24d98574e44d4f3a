import { addVersion } from '@/domain/results/add-version'
import { adoptResult } from '@/domain/results/adopt-result'
import { draftResult } from '@/domain/results/draft-result'
import { dropResult } from '@/domain/results/drop-result'
import { editResult } from '@/domain/results/edit-result'
import { listResults } from '@/domain/results/queries'
import { recordUse } from '@/domain/results/record-use'
import { reviewResult } from '@/domain/results/review-result'
import { sendBackResult } from '@/domain/results/send-back-result'
import { validateResult } from '@/domain/results/validate-result'
import { result, theResult } from '../called'
import { act, list, type Operation, read } from '../operation'

/** Results. */
export const results: readonly Operation[] = [
  list('/results', 'listResults', listResults, ['status', 'kind', 'region', 'country', 'action'], {
    looksBack: true,
  }),
  read('/results/{id}', 'getResult', theResult),
  act('PUT', '/results/{id}', 'editResult', editResult, result),
  act('POST', '/results/{id}/draft', 'draftResult', draftResult, result),
  act('POST', '/results/{id}/review', 'reviewResult', reviewResult, result),
  act('POST', '/results/{id}/send-back', 'sendBackResult', sendBackResult, result),
  act('POST', '/results/{id}/validate', 'validateResult', validateResult, result),
  act('POST', '/results/{id}/adopt', 'adoptResult', adoptResult, result),
  act('POST', '/results/{id}/drop', 'dropResult', dropResult, result),
  act('POST', '/results/{id}/versions', 'addVersion', addVersion, result),
  act('POST', '/results/{id}/use', 'recordUse', recordUse, result),
]
