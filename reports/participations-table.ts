import type { Client } from '@/db/client'
import type { Gender, InstitutionKind, Locale, ParticipationRole } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import {
  allParticipations,
  type SeatColumn,
  seatColumns,
  type WrittenSeat,
} from '@/domain/participations/all-participations'
import type { ParticipationListQuery } from '@/domain/participations/queries'
import { plainText } from './cell-text'
import { countryName } from './format'
import { hxl } from './hxl'
import type { StreamCell, StreamColumn, StreamedTable } from './stream-table'
import { textsIn } from './texts'

/** All seats that a list is asked for and the actor may read, one row each, as a table that is read as it is written. */
export function participationsTable(
  db: Client,
  actor: Actor,
  query: ParticipationListQuery,
  locale: Locale,
): StreamedTable {
  const t = textsIn(locale)
  const column = (
    label: string,
    width: number,
    tag: keyof typeof hxl,
    type: StreamColumn['type'] = 'text',
  ): StreamColumn => ({ label, width, type, hxl: hxl[tag] })
  return {
    columns: [
      column(t('rosterFields.familyNames'), 24, 'familyNames'),
      column(t('rosterFields.givenNames'), 24, 'givenNames'),
      column(t('rosterFields.gender'), 12, 'gender'),
      column(t('rosterFields.institution'), 40, 'organisation'),
      column(t('rosterFields.institutionKind'), 24, 'organisationKind'),
      column(t('rosterFields.unit'), 20, 'unit'),
      column(t('rosterFields.position'), 24, 'position'),
      column(t('rosterFields.country'), 18, 'country'),
      column(t('rosterFields.state'), 18, 'state'),
      column(t('rosterFields.email'), 32, 'email'),
      column(t('rosterFields.phone'), 18, 'phone'),
      column(t('participations.columns.role'), 14, 'role'),
      column(t('participations.actionReference'), 16, 'actionCode'),
      column(t('participations.columns.action'), 24, 'action'),
      column(t('participations.activityNumber'), 10, 'activityNumber'),
      column(t('participations.columns.activity'), 40, 'activity'),
      column(t('participations.columns.starts'), 12, 'starts', 'day'),
      column(t('participations.lastDay'), 12, 'ends', 'day'),
      column(t('participations.columns.days'), 10, 'days', 'number'),
      column(t('participations.columns.completed'), 12, 'completed'),
      column(t('rosters.lists.scales.before'), 10, 'scoreBefore', 'number'),
      column(t('rosters.lists.scales.after'), 10, 'scoreAfter', 'number'),
      column(t('rosterFields.consent'), 12, 'consent'),
    ],
    batches: rowsOf(allParticipations(db, actor, query), locale),
  }
}

async function* rowsOf(batches: AsyncIterable<readonly WrittenSeat[]>, locale: Locale) {
  const t = textsIn(locale)
  // Asked for once each: a translation takes longer than all else of a row.
  const gender = remembered((key) => t(`enums.gender.${key as Gender}`))
  const role = remembered((key) => t(`enums.participationRole.${key as ParticipationRole}`))
  const kind = remembered((key) => t(`enums.institutionKind.${key as InstitutionKind}`))
  const country = remembered((code) => countryName(code, locale))
  const yesOrNo = remembered((letter) => t(letter === 't' ? 'reports.yes' : 'reports.no'))
  const said: Partial<Record<SeatColumn, (text: string) => StreamCell>> = {
    gender,
    role,
    institutionKind: kind,
    countryCode: country,
    completed: yesOrNo,
    consent: yesOrNo,
    days: Number,
    scoreBefore: Number,
    scoreAfter: Number,
    actionReference: asItIs,
    activityNumber: asItIs,
    startsOn: asItIs,
    endsOn: asItIs,
  }
  const ways = seatColumns.map((column) => said[column] ?? clean)
  // Rows of one activity follow each other: what stands in a column stood there before more often than not.
  const texts: string[] = []
  const cells: StreamCell[] = []
  const cellOf = (text: string, at: number) => {
    if (text === '') return null
    if (texts[at] !== text) {
      texts[at] = text
      cells[at] = (ways[at] as (text: string) => StreamCell)(text)
    }
    return cells[at] as StreamCell
  }
  for await (const batch of batches) yield batch.map((seat) => seat.map(cellOf))
}

function remembered(of: (key: string) => string) {
  const known = new Map<string, string>()
  return (key: string) => {
    let value = known.get(key)
    if (value === undefined) {
      value = of(key)
      known.set(key, value)
    }
    return value
  }
}

const asItIs = (text: string) => text
/** Letters of the languages of here, in one code each, need no looking through. */
const isClean = /^[ -~\u00a1-\u00ac\u00ae-\u017f\u2018\u2019]*$/
const clean = (text: string) => (isClean.test(text) ? text : plainText(text))
