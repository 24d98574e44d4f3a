import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Measured } from '@/components/figures/measured'
import { Figures } from '@/components/record/figure'
import { Section } from '@/components/record/section'
import type { ActivityStatus, Locale } from '@/db/enums'
import type { Figures as Counted } from '@/domain/counting/figures'
import { heldOf } from '@/domain/counting/held'
import { figureHref } from '@/domain/counting/scope'
import { formatNumber } from '@/lib/format'

/** What an Action is about, in the words that its authority endorses. */
export function Fiche({
  action,
}: {
  action: { context: string | null; objective: string | null; expectedResult: string | null }
}) {
  const t = useTranslations('actions.fiche')
  const parts = [
    ['context', action.context],
    ['objective', action.objective],
    ['expectedResult', action.expectedResult],
  ] as const
  return (
    <div className="space-y-9">
      {parts.map(([name, text]) => (
        <Section key={name} id={name} title={t(name)}>
          {text ? (
            <div className="max-w-[68ch] whitespace-pre-line font-serif text-lg leading-relaxed">{text}</div>
          ) : (
            <p className="text-ink-soft">{t(`no.${name}`)}</p>
          )}
        </Section>
      ))}
    </div>
  )
}

/** What an Action has come to, in numbers that say what they count. */
export function ActionFigures({
  figures,
  activities,
}: {
  figures: Counted
  activities: readonly { status: ActivityStatus }[]
}) {
  const t = useTranslations('actions.figures')
  const tFigures = useTranslations('figures')
  const locale = useLocale() as Locale
  const { held, all } = heldOf(activities)
  const { scope } = figures
  return (
    <Section id="figures" title={t('heading')}>
      <Figures>
        <Measured
          measure="activitiesHeld"
          scope={scope}
          value={held}
          note={
            <Link
              href={figureHref('activities', scope)}
              className="inline-block py-0.5 underline decoration-line-strong underline-offset-4 hover:text-action"
            >
              {tFigures('of', { base: formatNumber(all, locale) })}
            </Link>
          }
        />
        <Measured measure="trainees" scope={scope} value={figures.trainees} />
        <Measured measure="participations" scope={scope} value={figures.participations} />
        <Measured measure="completers" scope={scope} value={figures.completers} base={figures.trainees} />
        <Measured measure="personDays" scope={scope} value={figures.personDays} />
        {figures.headcount.total > 0 ? (
          <Measured measure="withoutIdentity" scope={scope} value={figures.headcount.total} />
        ) : null}
      </Figures>
    </Section>
  )
}
