import { useLocale, useTranslations } from 'next-intl'
import { Figure, Figures } from '@/components/record/figure'
import { Section } from '@/components/record/section'
import type { ActivityStatus, Locale } from '@/db/enums'
import type { Figures as Counted } from '@/domain/counting/figures'
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
  const locale = useLocale() as Locale
  const number = (value: number) => formatNumber(value, locale)
  const planned = activities.filter(({ status }) => status !== 'cancelled')
  const held = planned.filter(({ status }) => status === 'held' || status === 'reported')
  return (
    <Section id="figures" title={t('heading')}>
      <Figures>
        <Figure
          value={t('heldOf', { held: number(held.length), all: number(planned.length) })}
          unit={t('held')}
          definition={t('define.held')}
          href="#activities"
        />
        <Figure
          value={number(figures.trainees)}
          unit={t('trainees', { count: figures.trainees })}
          definition={t('define.trainees')}
        />
        <Figure
          value={number(figures.participations)}
          unit={t('participations', { count: figures.participations })}
          definition={t('define.participations')}
        />
        <Figure
          value={number(figures.personDays)}
          unit={t('personDays', { count: figures.personDays })}
          definition={t('define.personDays')}
        />
        {figures.headcount.total > 0 ? (
          <Figure
            value={number(figures.headcount.total)}
            unit={t('headcount')}
            definition={t('define.headcount')}
          />
        ) : null}
      </Figures>
    </Section>
  )
}
