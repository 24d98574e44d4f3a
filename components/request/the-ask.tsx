import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import { Prose } from '@/components/record/prose'
import { Section } from '@/components/record/section'
import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/db/enums'
import type { RequestRecord } from '@/domain/requests/queries'
import { formatDay, formatNumber } from '@/lib/format'
import { targetKey } from './target-key'

const parts = [
  'problem',
  'triedBefore',
  'otherSupport',
  'objective',
  'expectedResults',
  'sustainability',
] as const

/** What the authority asks, as it was written; what nobody wrote is left out. */
export function TheAsk({ request }: { request: RequestRecord }) {
  const t = useTranslations('requests.form')
  const said = parts.filter((part) => request[part])
  return (
    <Section id="ask" title={t('sections.ask')}>
      <Prose text={request.ask} className="max-w-[62ch] whitespace-pre-line font-serif text-lg" />
      {said.map((part) => (
        <div key={part} className="mt-7">
          <h3 className="mb-1 font-semibold">{t(part)}</h3>
          <Prose text={request[part] ?? ''} />
        </div>
      ))}
    </Section>
  )
}

/** Areas, kinds, beneficiaries and what it serves. */
export function AskFacts({ request }: { request: RequestRecord }) {
  const t = useTranslations('requests.form')
  const tKind = useTranslations('enums.activityKind')
  const tUrgency = useTranslations('enums.requestUrgency')
  const tObjective = useTranslations('requests.gcm')
  const tTarget = useTranslations('requests.sdg')
  const locale = useLocale() as Locale
  return (
    <Section id="wished" title={t('sections.aims')}>
      <Facts
        facts={[
          { label: t('areas'), value: badges(request.areas.map(({ labels }) => labels[locale])) },
          { label: t('activityKinds'), value: badges(request.activityKinds.map((kind) => tKind(kind))) },
          {
            label: t('beneficiaries'),
            value: request.beneficiaries && <Prose text={request.beneficiaries} />,
          },
          {
            label: t('beneficiaryCount'),
            value:
              request.beneficiaryCount === null
                ? null
                : `${formatNumber(request.beneficiaryCount, locale)} ${t('officials')}`,
          },
          { label: t('genderBalance'), value: request.genderBalance },
          { label: t('urgency'), value: tUrgency(request.urgency) },
          {
            label: t('wishedStart'),
            value: request.wishedStart && formatDay(request.wishedStart, locale, 'long'),
          },
          { label: t('policyLink'), value: request.policyLink && <Prose text={request.policyLink} /> },
          {
            label: t('gcmObjectives'),
            value: lines(request.gcmObjectives.map((each) => `${each} · ${tObjective(String(each) as '1')}`)),
          },
          {
            label: t('sdgTargets'),
            value: lines(request.sdgTargets.map((each) => `${each} · ${tTarget(targetKey(each))}`)),
          },
        ]}
      />
    </Section>
  )
}

const badges = (words: readonly string[]) =>
  words.length === 0 ? null : (
    <span className="flex flex-wrap gap-1.5">
      {words.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
    </span>
  )

const lines = (texts: readonly string[]) =>
  texts.length === 0 ? null : (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
