import type { Locale } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { dayOf } from '@/domain/deadlines'
import type { CertificateToPrint } from './certificate-pdf'
import { textsIn } from './texts'

type Programme = { name: string; fullName: string; settings: Pick<ProgrammeSettings, 'signature'> }

/** A certificate with invented names, as it would be printed now; its code is none. */
export function sampleCertificate(
  { name, fullName, settings }: Programme,
  locale: Locale,
  now: Date,
): CertificateToPrint {
  const t = textsIn(locale)
  const today = dayOf(now)
  return {
    code: '0000000000000001',
    locale,
    issuedAt: now,
    facts: {
      givenNames: t('certificates.sample.given'),
      familyNames: t('certificates.sample.family'),
      activity: {
        title: t('certificates.sample.title'),
        kind: 'workshop',
        startsOn: today,
        endsOn: today,
        place: t('certificates.sample.place'),
        countryCode: 'PE',
        mode: 'on_site',
      },
      action: { name: t('certificates.sample.action'), reference: '' },
      programme: { name, fullName },
      days: 1,
      ofDays: 1,
      signature: settings.signature ?? null,
    },
  }
}
