import { createHash } from 'node:crypto'
import type { Locale } from '@/db/enums'
import type { CertificateFacts } from '@/db/schema/certificate'
import { badgePaths, type Installation, outside, pageOfCode } from './installation'
import { badgeContexts, issuerOf } from './issuer-profile'
import { nameOn } from './name-on'
import type { Credential } from './sign'
import { placeOnStatusList } from './status-list'
import { toSeconds } from './to-seconds'

type Given = {
  id: number
  code: string
  locale: Locale
  facts: CertificateFacts
  activityId: number
  issuedAt: Date
  /** What it takes to be given one, in words of the certificate's language. */
  criteria: string
}

/**
 * A certificate as an Open Badges 3.0 credential that is not signed yet. It tells what the certificate tells: the
 * holder is named and not told by her e-mail address, not even by a hash, which whoever has the code could hold
 * against guesses.
 */
export function credentialOf(installation: Pick<Installation, 'address'>, given: Given): Credential {
  const { code, facts, locale, issuedAt } = given
  const id = outside(installation, pageOfCode(code))
  const { activity } = facts
  return {
    '@context': badgeContexts,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: activity.title,
    issuer: issuerOf(installation, facts.programme),
    validFrom: toSeconds(issuedAt),
    credentialSubject: {
      id: `${id}#holder`,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: nameOn(facts),
          identityType: 'name',
        },
      ],
      activityStartDate: `${activity.startsOn}T00:00:00Z`,
      activityEndDate: `${activity.endsOn}T00:00:00Z`,
      achievement: {
        id: nameOfActivity(installation, given.activityId),
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        inLanguage: locale,
        name: activity.title,
        description: [activity.title, facts.action.name, activity.place].filter(Boolean).join(' · '),
        criteria: { narrative: given.criteria },
      },
    },
    credentialStatus: statusEntry(installation, given.id),
  }
}

/** Where a verifier looks up whether it was revoked (W3C, "Bitstring Status List"; OB 3.0, 9.1). */
function statusEntry(installation: Pick<Installation, 'address'>, certificateId: number) {
  const { list, index } = placeOnStatusList(certificateId)
  const address = outside(installation, badgePaths.status(list))
  return {
    id: `${address}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: address,
  }
}

/** A name for the activity's achievement that stays the same and leads nowhere (RFC 9562, version 8). */
function nameOfActivity({ address }: Pick<Installation, 'address'>, activityId: number) {
  const bytes = createHash('sha256').update(`${address} activity ${activityId}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
