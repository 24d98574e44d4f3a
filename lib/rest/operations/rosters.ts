import { cancelCertificates } from '@/domain/certificates/cancel-certificates'
import { issueCertificates } from '@/domain/certificates/issue-certificates'
import { revokeCertificate } from '@/domain/certificates/revoke-certificate'
import { sendCertificate } from '@/domain/certificates/send-certificate'
import { sendCertificates } from '@/domain/certificates/send-certificates'
import { makeCheckInLink } from '@/domain/check-in/make-check-in-link'
import { revokeCheckInLink } from '@/domain/check-in/revoke-check-in-link'
import { leaveOutArrival, settleArrival } from '@/domain/check-in/settle-arrival'
import { anonymisePerson } from '@/domain/people/anonymise-person'
import { mergePeople } from '@/domain/people/merge-people'
import { recordConsent } from '@/domain/people/record-consent'
import { tellApart } from '@/domain/people/tell-apart'
import { undoMerge } from '@/domain/people/undo-merge'
import { installation } from '@/lib/env'
import { act, type Operation, type Read } from '../operation'

const uuid: Read = (text) => text

/** Who was there: check-in, certificates, and people whom several lists name. */
export const rosters: readonly Operation[] = [
  {
    ...act('POST', '/activities/{id}/check-in-links', 'makeCheckInLink', makeCheckInLink('')),
    givesSecret: true,
    run: (context, asked) => linkOf().run(context, asked),
  },
  act('DELETE', '/activities/{id}/check-in-links/{linkId}', 'revokeCheckInLink', revokeCheckInLink),
  act('POST', '/activities/{id}/arrivals/{arrivalId}', 'settleArrival', settleArrival, { arrivalId: uuid }),
  act('DELETE', '/activities/{id}/arrivals/{arrivalId}', 'leaveOutArrival', leaveOutArrival, {
    arrivalId: uuid,
  }),
  act('POST', '/activities/{id}/certificates', 'issueCertificates', issueCertificates),
  act('POST', '/activities/{id}/certificates/send', 'sendCertificates', sendCertificates),
  act('DELETE', '/activities/{id}/certificates/batches/{batchId}', 'cancelCertificates', cancelCertificates, {
    batchId: uuid,
  }),
  act('POST', '/certificates/{id}/revoke', 'revokeCertificate', revokeCertificate),
  act('POST', '/certificates/{id}/send', 'sendCertificate', sendCertificate),
  act('POST', '/people/merges', 'mergePeople', mergePeople),
  act('DELETE', '/people/merges/{mergeId}', 'undoMerge', undoMerge),
  act('POST', '/people/told-apart', 'tellApart', tellApart),
  act('PUT', '/people/{id}/consents/{participationId}', 'recordConsent', recordConsent),
  act('POST', '/people/{id}/anonymise', 'anonymisePerson', anonymisePerson),
]

/** The secret of the installation is there when the product runs, not when the table is read. */
const linkOf = () =>
  act('POST', '/activities/{id}/check-in-links', 'makeCheckInLink', makeCheckInLink(installation().secret))
