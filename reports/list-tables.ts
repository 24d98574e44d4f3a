import type { Locale } from '@/db/enums'
import type { ActionRow } from '@/domain/actions/queries'
import type { ActivityRow } from '@/domain/activities/queries'
import { dayOf } from '@/domain/deadlines'
import type { MeetingRow } from '@/domain/meetings/queries'
import type { PersonRow } from '@/domain/people/queries'
import type { RequestRow } from '@/domain/requests/queries'
import type { ResultRow } from '@/domain/results/queries'
import { plainText } from './cell-text'
import { countryName } from './format'
import { hxl } from './hxl'
import type { StreamCell, StreamColumn, StreamedTable } from './stream-table'
import { type Texts, textsIn } from './texts'

type Tag = keyof typeof hxl
type Given<Row> = { name: string; tag: Tag; of: (row: Row) => StreamCell; type?: StreamColumn['type'] }

/** What regions are called, by their code. */
export type RegionNames = ReadonlyMap<string, string>

/** The lists as tables that are read as they are written, one row each. */
export const listTables = {
  requests: (rows: AsyncIterable<RequestRow[]>, locale: Locale, regions: RegionNames) =>
    table(rows, locale, (t) => [
      { name: t('reports.activity.reference'), tag: 'requestCode', of: (row) => row.reference },
      { name: t('reports.activity.title'), tag: 'request', of: (row) => row.title },
      { name: t('reports.meeting.authority'), tag: 'organisation', of: (row) => row.institution },
      country(t, locale),
      region(t, regions),
      {
        name: t('reports.action.status'),
        tag: 'status',
        of: (row) => t(`enums.requestStatus.${row.status}`),
      },
      { name: t('reports.meeting.received'), tag: 'received', of: (row) => row.receivedOn, type: 'day' },
    ]),
  actions: (rows: AsyncIterable<ActionRow[]>, locale: Locale, regions: RegionNames) =>
    table(rows, locale, (t) => [
      { name: t('reports.activity.reference'), tag: 'actionCode', of: (row) => row.reference },
      { name: t('reports.activity.action'), tag: 'action', of: (row) => row.name },
      country(t, locale),
      region(t, regions),
      { name: t('reports.action.status'), tag: 'status', of: (row) => t(`enums.actionStatus.${row.status}`) },
      { name: t('reports.action.startsOn'), tag: 'starts', of: (row) => row.startsOn, type: 'day' },
      { name: t('reports.action.endsOn'), tag: 'ends', of: (row) => row.endsOn, type: 'day' },
    ]),
  activities: (rows: AsyncIterable<ActivityRow[]>, locale: Locale) =>
    table(rows, locale, (t) => [
      { name: t('participations.actionReference'), tag: 'actionCode', of: (row) => row.action.reference },
      { name: t('reports.action.number'), tag: 'activityNumber', of: (row) => row.number },
      { name: t('reports.activity.title'), tag: 'activity', of: (row) => row.title },
      {
        name: t('activities.facts.kind'),
        tag: 'activityKind',
        of: (row) => t(`enums.activityKind.${row.kind}`),
      },
      country(t, locale),
      {
        name: t('reports.action.status'),
        tag: 'status',
        of: (row) => t(`enums.activityStatus.${row.status}`),
      },
      { name: t('reports.activity.firstDay'), tag: 'starts', of: (row) => row.startsOn, type: 'day' },
      { name: t('reports.activity.lastDay'), tag: 'ends', of: (row) => row.endsOn, type: 'day' },
    ]),
  results: (rows: AsyncIterable<ResultRow[]>, locale: Locale) =>
    table(rows, locale, (t) => [
      { name: t('reports.activity.reference'), tag: 'resultCode', of: (row) => row.reference },
      { name: t('reports.activity.title'), tag: 'result', of: (row) => row.title },
      {
        name: t('reports.action.kindOfResult'),
        tag: 'resultKind',
        of: (row) => t(`enums.resultKind.${row.kind}`),
      },
      { name: t('reports.action.status'), tag: 'status', of: (row) => t(`enums.resultStatus.${row.status}`) },
    ]),
  people: (rows: AsyncIterable<PersonRow[]>, locale: Locale) =>
    table(rows, locale, (t) => [
      { name: t('rosterFields.familyNames'), tag: 'familyNames', of: (row) => row.familyNames },
      { name: t('rosterFields.givenNames'), tag: 'givenNames', of: (row) => row.givenNames },
      { name: t('rosterFields.gender'), tag: 'gender', of: (row) => t(`enums.gender.${row.gender}`) },
      { name: t('rosterFields.institution'), tag: 'organisation', of: (row) => row.institution },
      { name: t('rosterFields.position'), tag: 'position', of: (row) => row.position },
      country(t, locale),
      { name: t('people.columns.seats'), tag: 'seats', of: (row) => row.participations, type: 'number' },
      { name: t('people.columns.deployments'), tag: 'count', of: (row) => row.deployments, type: 'number' },
      { name: t('people.columns.recent'), tag: 'recorded', of: (row) => dayOf(row.createdAt), type: 'day' },
    ]),
  meetings: (rows: AsyncIterable<MeetingRow[]>, locale: Locale) =>
    table(rows, locale, (t) => [
      { name: t('meetings.columns.reference'), tag: 'meetingCode', of: (row) => row.reference },
      { name: t('meetings.columns.body'), tag: 'organisation', of: (row) => row.body },
      { name: t('meetings.columns.heldOn'), tag: 'day', of: (row) => row.heldOn, type: 'day' },
      { name: t('meetings.columns.place'), tag: 'place', of: (row) => row.place },
      {
        name: t('meetings.columns.status'),
        tag: 'status',
        of: (row) => t(`enums.meetingStatus.${row.status}`),
      },
      { name: t('meetings.columns.cases'), tag: 'count', of: (row) => row.cases, type: 'number' },
    ]),
}

const country = <Row extends { countryCode: string | null }>(t: Texts, locale: Locale): Given<Row> => ({
  name: t('reports.action.country'),
  tag: 'country',
  of: (row) => row.countryCode && countryName(row.countryCode, locale),
})
const region = <Row extends { regionCode: string }>(t: Texts, regions: RegionNames): Given<Row> => ({
  name: t('reports.action.region'),
  tag: 'region',
  of: (row) => regions.get(row.regionCode) ?? row.regionCode,
})

function table<Row>(
  rows: AsyncIterable<Row[]>,
  locale: Locale,
  of: (t: Texts) => Given<Row>[],
): StreamedTable {
  const columns = of(textsIn(locale))
  async function* batches() {
    for await (const batch of rows)
      yield batch.map((row) =>
        columns.map((column) => {
          const cell = column.of(row)
          return typeof cell === 'string' ? plainText(cell) : cell
        }),
      )
  }
  return {
    columns: columns.map(({ name, tag, type = 'text' }) => ({ label: name, type, width: 24, hxl: hxl[tag] })),
    batches: batches(),
  }
}
