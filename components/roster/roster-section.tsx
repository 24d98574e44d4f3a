import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { RosterExports } from '@/components/report/roster-exports'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Locale, ParticipationRole } from '@/db/enums'
import type { Figures } from '@/domain/counting/figures'
import type { RosterRow } from '@/domain/rosters/queries'
import { formatNumber } from '@/lib/format'
import { RosterButtons } from './roster-buttons'
import type { RosterVerbs } from './roster-verbs'

type Props = {
  activityId: number
  figures: Pick<Figures, 'participations' | 'otherRoles'>
  /** The first names of the roster that the reader may read. */
  first: readonly RosterRow[]
  readsNames: boolean
  /** Whether the activity is far enough for a roster. */
  takesPlace: boolean
  may: RosterVerbs
  add: ComponentProps<typeof RosterButtons>['add']
}

/** Who takes part in an activity: seats by role, the first names, and what can be done. */
export function RosterSection({ activityId, figures, first, readsNames, takesPlace, may, add }: Props) {
  const t = useTranslations('rosters')
  const locale = useLocale() as Locale
  const roles: { role: ParticipationRole; count: number }[] = [
    { role: 'trainee', count: figures.participations },
    ...figures.otherRoles.map(({ key, count }) => ({ role: key, count })),
  ]
  const seats = roles.reduce((sum, { count }) => sum + count, 0)
  const buttons = (
    <ClientMessages of={['rosters', 'matchReasons']}>
      <RosterButtons activityId={activityId} may={may} hasPeople={seats > 0} add={add} />
    </ClientMessages>
  )
  return (
    <Section
      id="roster"
      title={t('title')}
      count={seats > 0 ? formatNumber(seats, locale) : undefined}
      action={seats > 0 ? buttons : undefined}
    >
      {seats > 0 ? (
        <div className="space-y-3">
          <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
            <span className="font-semibold">{t('section.seats', { count: seats })}</span>
            <RolesCounted roles={roles} />
          </p>
          {readsNames ? (
            <Names activityId={activityId} first={first} seats={seats} />
          ) : (
            <p className="text-ink-soft">{t('section.noNames')}</p>
          )}
        </div>
      ) : (
        <EmptyState title={t('section.empty')} action={may.importRoster ? buttons : undefined}>
          {!takesPlace
            ? t('section.notYet')
            : may.importRoster
              ? t('section.emptyHint')
              : t('section.nobodyHere')}
        </EmptyState>
      )}
    </Section>
  )
}

/** Seats by role; the first word says what is counted. */
function RolesCounted({ roles }: { roles: readonly { role: ParticipationRole; count: number }[] }) {
  const tRole = useTranslations('enums.participationRole')
  const locale = useLocale() as Locale
  return (
    <span className="text-ink-soft">
      {roles
        .filter(({ count }) => count > 0)
        .map(({ role, count }) => `${tRole(role)} ${formatNumber(count, locale)}`)
        .join(', ')}
    </span>
  )
}

function Names({ activityId, first, seats }: Pick<Props, 'activityId' | 'first'> & { seats: number }) {
  const t = useTranslations('rosters.section')
  const names = first.map(({ givenNames, familyNames }) => `${givenNames} ${familyNames}`)
  return (
    <>
      <p>
        {names.join(' · ')}
        {seats > names.length ? (
          <span className="text-ink-soft"> {t('andMore', { count: seats - names.length })}</span>
        ) : null}
      </p>
      <div className="flex flex-wrap items-center gap-x-6">
        <Link href={`/activities/${activityId}/roster`} className="link font-semibold">
          {t('all')}
        </Link>
        <RosterExports activityId={activityId} />
      </div>
    </>
  )
}
