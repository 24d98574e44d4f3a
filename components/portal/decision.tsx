import { useLocale, useTranslations } from 'next-intl'
import { Prose } from '@/components/record/prose'
import type { Locale } from '@/db/enums'
import type { AuthorityCase } from '@/domain/requests/authority-case'
import { formatDay } from '@/lib/format'
import { PortalSection } from './page-head'

/** What was decided, with the reasons and the conditions. */
export function PortalDecision({ decision }: { decision: AuthorityCase['decision'] }) {
  const t = useTranslations('portal.decision')
  const locale = useLocale() as Locale
  if (!decision) return null
  return (
    <PortalSection id="decision" title={t('title')}>
      <p className="text-lg">
        {t(`outcome.${decision.outcome}`, { day: formatDay(decision.decidedOn, locale, 'long') })}
      </p>
      <h3 className="mt-4 font-semibold">{t('reasons')}</h3>
      <Prose text={decision.reasons} />
      {decision.conditions ? (
        <>
          <h3 className="mt-4 font-semibold">{t('conditions')}</h3>
          <Prose text={decision.conditions} />
        </>
      ) : null}
    </PortalSection>
  )
}
