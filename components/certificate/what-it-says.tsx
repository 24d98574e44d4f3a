import { FileJson, FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { StatusShape } from '@/components/record/status-badge'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { printedCode } from '@/domain/certificates/code'
import type { CheckedCertificate } from '@/domain/certificates/find-by-code'
import { nameOn } from '@/domain/certificates/name-on'
import { dayOf } from '@/domain/deadlines'
import { formatDay, formatDays } from '@/lib/format'
import { aboutOf, placeOf } from '@/reports/certificate-words'

/** Whether it is good, since when it is, and since when no more. */
export function CheckedTitle({ found }: { found: CheckedCertificate }) {
  const t = useTranslations('certificates.check')
  const locale = useLocale() as Locale
  const issued = formatDay(dayOf(found.issuedAt), locale, 'long')
  const programme = found.facts.programme.fullName
  const isGood = found.status === 'issued'
  return (
    <p className="flex items-start gap-2">
      <StatusShape
        tone={isGood ? 'good' : 'stopped'}
        className={isGood ? 'mt-1 size-5 text-good' : 'mt-1 size-5 text-attention'}
      />
      {isGood || !found.revokedAt
        ? t('goodText', { programme, day: issued })
        : t('revokedText', { programme, issued, day: formatDay(dayOf(found.revokedAt), locale, 'long') })}
    </p>
  )
}

/** Exactly what is printed on it, and the files of one that is good. */
export function WhatItSays({ found }: { found: CheckedCertificate }) {
  const t = useTranslations('certificates.check')
  const locale = useLocale() as Locale
  const { facts, code } = found
  const { activity, signature } = facts
  const said: [label: string, value: string | null][] = [
    [t('holder'), nameOn(facts)],
    [t('activity'), activity.title],
    [t('kind'), aboutOf(facts, locale)],
    [t('dates'), formatDays(activity.startsOn, activity.endsOn, locale, 'long')],
    [t('place'), placeOf(facts, locale)],
    [t('days'), t('daysOf', { days: facts.days, ofDays: facts.ofDays })],
    [t('signed'), signature && [signature.name, signature.function, signature.line].join(', ')],
    [t('code2'), printedCode(code)],
  ]
  return (
    <>
      <h2 className="sr-only">{t('says')}</h2>
      <dl className="divide-y divide-line border-line border-y">
        {said.map(([label, value]) =>
          value ? (
            <div key={label} className="grid gap-x-6 py-2.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {found.status === 'issued' ? <Files code={code} /> : null}
    </>
  )
}

function Files({ code }: { code: string }) {
  const t = useTranslations('certificates.check')
  return (
    <div className="mt-6">
      <div className="flex flex-wrap gap-3">
        <Button asChild variant="primary">
          <a href={`/api/certificates/${code}/pdf`}>
            <FileText aria-hidden />
            {t('pdf')}
          </a>
        </Button>
        <Button asChild>
          <a href={`/api/certificates/${code}/credential`} aria-describedby="credential-help">
            <FileJson aria-hidden />
            {t('credential')}
          </a>
        </Button>
      </div>
      <p id="credential-help" className="mt-2 text-ink-soft text-sm">
        {t('credentialHelp')}
      </p>
    </div>
  )
}
