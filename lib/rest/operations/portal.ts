import { caseForAuthority, requestsOfAuthority } from '@/domain/requests/authority-case'
import { type Operation, read } from '../operation'

/** What an authority follows, as its portal shows it. */
export const portal: readonly Operation[] = [
  read(
    '/portal/requests',
    'listOwnRequests',
    async ({ db, actor }) => ({ items: await requestsOfAuthority(db, actor) }),
    { whose: 'authorities' },
  ),
  read(
    '/portal/requests/{reference}',
    'getOwnRequest',
    ({ db, actor }, { params: { reference = '' } }) => caseForAuthority(db, actor, reference),
    { whose: 'authorities' },
  ),
]
