import type { Locale, ReportFormat } from '@/db/enums'
import { type ActivityRecord, getActivity } from '@/domain/activities/queries'
import type { Context } from '@/domain/command'
import { activityDays } from '@/domain/rosters/activity-days'
import { exportRoster } from '@/domain/rosters/export-roster'
import type { ListedSeat } from '@/domain/rosters/queries'
import type { Cell, Column, Report, TableBlock } from './blocks'
import { joined } from './cells'
import { countryName, formatDay, formatDays, formatScore } from './format'
import { frame } from './frame'
import { hxl } from './hxl'
import { type Texts, textsIn } from './texts'

/** An activity of more days than this has a column only for those on which somebody was there. */
const mostDays = 31

/**
 * The roster of an activity as a list that Minga can read back. Written down as given out; throws `not_found`, and
 * `forbidden` to somebody who may read no names.
 */
export async function rosterReport(
  context: Context,
  { id, locale, format }: { id: number; locale: Locale; format: ReportFormat },
): Promise<Report> {
  const { db, actor, now } = context
  const activity = await getActivity(db, actor, id, now)
  const t = textsIn(locale)
  return {
    ...(await frame(context, t, locale)),
    filename: `${t('reports.files.roster')}-${activity.action.reference}-${activity.number}`,
    kind: t('reports.roster.kind'),
    title: activity.title,
    subtitle: joined([activity.place, formatDays(activity.startsOn, activity.endsOn, locale)], ' · '),
    reference: `${activity.action.reference} · ${t('reports.activity.number', { number: activity.number })}`,
    blocks: [rosterTable(t, locale, activity, await exportRoster(context, { id, format }))],
  }
}

/** Seats as a table in the form of an attendance list, one row each. */
export function rosterTable(
  t: Texts,
  locale: Locale,
  activity: Pick<ActivityRecord, 'startsOn' | 'endsOn'>,
  seats: readonly ListedSeat[],
): TableBlock {
  const days = daysOf(activity, seats)
  const text = (label: string, tag: keyof typeof hxl, weight = 2): Column => ({
    label,
    type: 'text',
    weight,
    hxl: hxl[tag],
  })
  const asGiven = seats.some(
    ({ scoreBeforeOf, scoreAfterOf }) => scoreBeforeOf !== null || scoreAfterOf !== null,
  )
  const given = (score: number | null, of: number | null) =>
    score === null ? null : formatScore(score, of, locale)
  const yes = t('reports.yes')
  const yesOrNo = (value: boolean | null) => (value === null ? null : t(value ? 'reports.yes' : 'reports.no'))
  return {
    kind: 'table',
    key: 'roster',
    title: t('reports.roster.table'),
    columns: [
      { label: t('reports.action.number'), type: 'number' },
      text(t('rosterFields.givenNames'), 'givenNames'),
      text(t('rosterFields.familyNames'), 'familyNames'),
      text(t('rosterFields.gender'), 'gender', 1.2),
      text(t('rosterFields.institution'), 'organisation', 4),
      text(t('rosterFields.institutionKind'), 'organisationKind'),
      text(t('rosterFields.unit'), 'unit'),
      text(t('rosterFields.position'), 'position'),
      text(t('rosterFields.country'), 'country', 1.5),
      text(t('rosterFields.state'), 'state', 1.5),
      text(t('rosterFields.email'), 'email', 3),
      text(t('rosterFields.phone'), 'phone'),
      text(t('reports.roster.role'), 'role', 1.5),
      text(t('rosterFields.consent'), 'consent', 1),
      ...days.map((day) => text(formatDay(day, locale), 'attended', 1)),
      { label: t('rosters.lists.scales.before'), type: 'number', hxl: hxl.scoreBefore },
      { label: t('rosters.lists.scales.after'), type: 'number', hxl: hxl.scoreAfter },
      ...(asGiven
        ? (['beforeGiven', 'afterGiven'] as const).map(
            (key): Column => ({ label: t(`rosters.lists.scales.${key}`), type: 'text' }),
          )
        : []),
    ],
    rows: seats.map((seat, at): Cell[] => [
      at + 1,
      seat.givenNames,
      seat.familyNames,
      t(`enums.gender.${seat.gender}`),
      seat.institution,
      seat.institutionKind && t(`enums.institutionKind.${seat.institutionKind}`),
      seat.unit,
      seat.position,
      seat.countryCode && countryName(seat.countryCode, locale),
      seat.state,
      seat.email,
      seat.phone,
      t(`enums.participationRole.${seat.role}`),
      yesOrNo(seat.consent),
      ...days.map((day) => (seat.days.includes(day) ? yes : null)),
      seat.scoreBefore,
      seat.scoreAfter,
      ...(asGiven
        ? [given(seat.scoreBefore, seat.scoreBeforeOf), given(seat.scoreAfter, seat.scoreAfterOf)]
        : []),
    ]),
    note: t('reports.roster.note', { count: seats.length }),
    empty: t('reports.roster.empty'),
  }
}

function daysOf(activity: Pick<ActivityRecord, 'startsOn' | 'endsOn'>, seats: readonly ListedSeat[]) {
  const planned = activityDays(activity)
  const attended = seats.flatMap(({ days }) => days)
  return [...new Set(planned.length > mostDays ? attended : [...planned, ...attended])].sort()
}
