import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Measured, Parts } from '@/components/figures/measured'
import { Facts } from '@/components/record/facts'
import { Figures } from '@/components/record/figure'
import { Prose } from '@/components/record/prose'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import type { ActivityRecord } from '@/domain/activities/queries'
import { limitsPassed } from '@/domain/activities/soft-limits'
import type { Figures as Counted } from '@/domain/counting/figures'
import { figureHref } from '@/domain/counting/scope'
import { daysBetween } from '@/domain/deadlines'
import { countryName, formatAmount, formatDays, formatNumber, languageName } from '@/lib/format'

/** When, where, how and in which languages. */
export function ActivityFacts({ activity }: { activity: ActivityRecord }) {
  const t = useTranslations('activities.facts')
  const tMode = useTranslations('enums.activityMode')
  const tKind = useTranslations('enums.activityKind')
  const locale = useLocale() as Locale
  const cost = (amount: number | null) => (amount === null ? null : formatAmount(amount, locale))
  return (
    <Section id="facts" title={t('heading')} small>
      <Facts
        stacked
        facts={[
          { label: t('kind'), value: tKind(activity.kind) },
          {
            label: t('dates'),
            value: formatDays(activity.startsOn, activity.endsOn, locale) || t('noDates'),
          },
          { label: t('mode'), value: tMode(activity.mode) },
          {
            label: t('place'),
            value: [activity.place, activity.countryCode ? countryName(activity.countryCode, locale) : null]
              .filter(Boolean)
              .join(', '),
          },
          {
            label: t('languages'),
            value: activity.languages.map((code) => languageName(code, locale)).join(', '),
          },
          { label: t('interpretation'), value: activity.interpretation ? t('yes') : null },
          { label: t('plannedCost'), value: cost(activity.plannedCost) },
          { label: t('actualCost'), value: cost(activity.actualCost) },
        ]}
      />
    </Section>
  )
}

/** What it is for and what happens day by day. */
export function ActivityContent({ objective, agenda }: Pick<ActivityRecord, 'objective' | 'agenda'>) {
  const t = useTranslations('activities')
  return (
    <>
      <Section id="objective" title={t('objective')}>
        {objective ? <Prose text={objective} /> : <p className="text-ink-soft">{t('notWritten')}</p>}
      </Section>
      {agenda ? (
        <Section id="agenda" title={t('agenda')}>
          <Prose text={agenda} />
        </Section>
      ) : null}
    </>
  )
}

/** Limits of its kind that an activity does not keep: a warning that blocks nothing. */
export function LimitWarnings({
  activity,
  trainees,
  limits,
}: {
  activity: ActivityRecord
  trainees: number
  limits: Parameters<typeof limitsPassed>[1]
}) {
  const t = useTranslations('activities.limits')
  const passed = limitsPassed(
    {
      kind: activity.kind,
      days: daysBetween(activity.startsOn, activity.endsOn, 400).length,
      participants: trainees,
      experts: activity.experts.length,
    },
    limits,
  )
  if (passed.length === 0) return null
  return (
    <Alert tone="attention">
      <ul>
        {passed.map(({ limit, number }) => (
          <li key={limit}>{t(limit, { number })}</li>
        ))}
      </ul>
    </Alert>
  )
}

/** Who came, in numbers that say what they count. */
export function ActivityFigures({ figures }: { figures: Counted }) {
  const t = useTranslations('activities.figures')
  const tFigures = useTranslations('figures')
  const tGender = useTranslations('enums.gender')
  const locale = useLocale() as Locale
  const number = (value: number) => formatNumber(value, locale)
  const { scope } = figures
  if (figures.participations === 0 && figures.headcount.total === 0) return null
  return (
    <Section id="figures" title={t('heading')}>
      <Figures>
        <Measured
          measure="trainees"
          scope={scope}
          value={figures.trainees}
          note={
            <Parts
              parts={figures.byGender.map(({ key, count }) => ({
                key,
                label: tGender(key),
                count,
                href: figureHref('trainees', { ...scope, gender: key }),
              }))}
            />
          }
        />
        <Measured measure="completers" scope={scope} value={figures.completers} base={figures.trainees} />
        <Measured measure="personDays" scope={scope} value={figures.personDays} />
        {figures.scores ? (
          <Measured
            measure="scored"
            scope={scope}
            value={figures.scores.seats}
            shown={`${number(figures.scores.before)} → ${number(figures.scores.after)}`}
            unit={tFigures('scores')}
            note={tFigures('scoresOf', { count: figures.scores.seats })}
          />
        ) : null}
        {figures.headcount.total > 0 ? (
          <Measured measure="withoutIdentity" scope={scope} value={figures.headcount.total} />
        ) : null}
      </Figures>
    </Section>
  )
}

/** The results that come from an activity. */
export function ResultsOfActivity({ results }: { results: ActivityRecord['results'] }) {
  const t = useTranslations('activities')
  if (results.length === 0) return null
  return (
    <Section id="results" title={t('results')} count={results.length}>
      <ul className="divide-y divide-line">
        {results.map(({ reference, title, status }) => (
          <li key={reference} className="flex flex-wrap items-center justify-between gap-x-6 py-2.5">
            <Link href={`/results/${reference}`} className="link font-semibold">
              {title}
            </Link>
            <StatusBadge enumName="resultStatus" status={status} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
