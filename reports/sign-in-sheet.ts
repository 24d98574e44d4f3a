import type { Locale } from '@/db/enums'
import { getActivity } from '@/domain/activities/queries'
import { localeOf } from '@/domain/check-in/by-link'
import type { Context } from '@/domain/command'
import { activityDays } from '@/domain/rosters/activity-days'
import { exportRoster } from '@/domain/rosters/export-roster'
import type { Block, Cell, Column, Report } from './blocks'
import { joined } from './cells'
import { formatDays, formatWeekday } from './format'
import { frame } from './frame'
import { textsIn } from './texts'

/** More columns to sign in than these leave a hand no room on one sheet. */
const mostColumns = 4
/** Lines for those who come and are on no list. */
const blankLines = 12

type Slot = { day: string; session: string | null }

/**
 * The sheet that those who come sign: the names on the roster and blank lines, a column for each session of each day,
 * in the first working language of the activity that Minga speaks. Written down as given out; throws `not_found`, and
 * `forbidden` to somebody who may read no names.
 */
export async function signInSheet(context: Context, { id }: { id: number }): Promise<Report> {
  const { db, actor, now } = context
  const activity = await getActivity(db, actor, id, now)
  const locale = localeOf(activity.languages) ?? actor.locale
  const t = textsIn(locale)
  const seats = await exportRoster(context, { id, format: 'pdf' })
  const text = (label: string, weight: number): Column => ({ label, type: 'text', weight })
  const people = [
    ...seats.map((seat): Cell[] => [
      `${seat.givenNames} ${seat.familyNames}`,
      seat.institution,
      seat.position,
    ]),
    ...Array.from({ length: blankLines }, (): Cell[] => [null, null, null]),
  ]
  const slots = activityDays(activity).flatMap((day): Slot[] =>
    activity.sessions.length > 1
      ? activity.sessions.map((session) => ({ day, session }))
      : [{ day, session: null }],
  )
  const headsOf = (sheet: readonly Slot[]) =>
    sheet.length > 0 ? sheet.map((slot) => signatureOf(slot, locale)) : [t('rosterFields.signature')]
  const sheets = sheetsOf(slots, Math.max(activity.sessions.length, 1))
  const blocks = sheets.flatMap((sheet, at): Block[] => {
    const title = formatDays(sheet[0]?.day ?? null, sheet.at(-1)?.day ?? null, locale) ?? ''
    return [
      ...(sheets.length > 1
        ? [{ kind: 'heading', level: 1, text: title, newPage: at > 0 } satisfies Block]
        : []),
      {
        kind: 'table',
        key: `signatures-${at + 1}`,
        title: '',
        byHand: true,
        columns: [
          { label: t('reports.action.number'), type: 'number', weight: 0.6 },
          text(t('rosterFields.fullName'), 4),
          text(t('rosterFields.institution'), 3.4),
          text(t('rosterFields.position'), 2.4),
          ...headsOf(sheet).map((head) => text(head, 2.2)),
        ],
        rows: people.map((cells, line) => [line + 1, ...cells, ...headsOf(sheet).map(() => null)]),
        ...(at === sheets.length - 1 ? { note: t('reports.signIn.note') } : {}),
      },
    ]
  })
  return {
    ...(await frame(context, t, locale)),
    filename: `${t('reports.signIn.file')}-${activity.action.reference}-${activity.number}`,
    kind: t('reports.signIn.kind'),
    title: activity.title,
    subtitle: joined([activity.place, formatDays(activity.startsOn, activity.endsOn, locale)], ' · '),
    reference: `${activity.action.reference} · ${t('reports.activity.number', { number: activity.number })}`,
    blocks,
  }
}

const signatureOf = ({ day, session }: Slot, locale: Locale) =>
  [formatWeekday(day, locale), session].filter(Boolean).join(' · ')

/** The columns of each sheet: whole days where they fit; one without a name where the activity has no dates. */
function sheetsOf(slots: readonly Slot[], perDay: number): Slot[][] {
  const most = perDay >= mostColumns ? perDay : mostColumns - (mostColumns % perDay)
  const sheets: Slot[][] = []
  for (let at = 0; at < slots.length; at += most) sheets.push(slots.slice(at, at + most))
  return sheets.length > 0 ? sheets : [[]]
}
