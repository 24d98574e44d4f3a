import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { dayOf } from '@/domain/deadlines'
import type { FicheVersion } from '@/domain/fiches/queries'
import { aboutAction } from './action-fiche'
import type { Block, Report } from './blocks'
import { dayCell, heading, joined, prose } from './cells'
import { countryName, formatDays } from './format'
import { frame } from './frame'
import { type Texts, textsIn } from './texts'

/**
 * An Action fiche as it was sent to the authority and endorsed: set from what was kept then and from nothing else, so
 * that the same version gives the same file whatever has happened since.
 */
export async function sentFiche(
  { db }: Pick<Context, 'db'>,
  version: FicheVersion,
  locale: Locale,
): Promise<Report> {
  const { contents, number, sentAt } = version
  const t = textsIn(locale)
  const country = contents.countryCode && countryName(contents.countryCode, locale)
  const region = contents.region[locale]
  return {
    ...(await frame({ db, now: sentAt }, t, locale)),
    programme: contents.programme ?? '',
    filename: `${t('reports.files.action')}-${contents.reference}-v${number}`,
    kind: t('reports.action.kind'),
    title: contents.name,
    subtitle: joined([country ?? region, formatDays(contents.startsOn, contents.endsOn, locale)], ' · '),
    reference: contents.reference,
    blocks: [
      heading(t('reports.action.about')),
      { kind: 'facts', items: aboutAction(t, locale, { ...contents, country, region }) },
      ...prose(t, t('actions.fiche.context'), contents.context),
      ...prose(t, t('actions.fiche.objective'), contents.objective),
      ...prose(t, t('actions.fiche.expectedResult'), contents.expectedResult),
      ...planned(t, locale, version),
      ...endorsement(t, version),
    ],
  }
}

const planned = (t: Texts, locale: Locale, { contents }: FicheVersion): Block[] => [
  heading(t('portal.fiche.activities')),
  {
    kind: 'table',
    key: 'activities',
    title: t('portal.fiche.activities'),
    columns: [
      { label: t('reports.action.number'), type: 'text', weight: 0.8 },
      { label: t('reports.action.activity'), type: 'text', weight: 5 },
      { label: t('activities.facts.kind'), type: 'text', weight: 2 },
      { label: t('reports.activity.firstDay'), type: 'day', weight: 1.6 },
      { label: t('reports.activity.lastDay'), type: 'day', weight: 1.6 },
      { label: t('reports.action.place'), type: 'text', weight: 2.4 },
    ],
    rows: contents.activities.map((activity) => [
      activity.number,
      activity.title,
      t(`enums.activityKind.${activity.kind}`),
      dayCell(activity.startsOn),
      dayCell(activity.endsOn ?? activity.startsOn),
      joined([activity.place, activity.countryCode && countryName(activity.countryCode, locale)]),
    ]),
    empty: t('portal.fiche.noActivities'),
  },
  heading(t('portal.fiche.results')),
  {
    kind: 'table',
    key: 'results',
    title: t('portal.fiche.results'),
    columns: [
      { label: t('reports.activity.title'), type: 'text', weight: 4 },
      { label: t('reports.action.kindOfResult'), type: 'text', weight: 2 },
      { label: t('reports.fiche.plannedFor'), type: 'day', weight: 1.6 },
    ],
    rows: contents.results.map(({ title, kind, plannedFor }) => [
      title,
      t(`enums.resultKind.${kind}`),
      dayCell(plannedFor),
    ]),
    empty: t('portal.fiche.noResults'),
  },
]

function endorsement(
  t: Texts,
  { number, sentAt, sentBy, endorsedAt, endorsedBy, comment, digest }: FicheVersion,
) {
  const facts = [
    { label: t('reports.fiche.version'), value: String(number) },
    { label: t('reports.fiche.sentOn'), value: dayCell(dayOf(sentAt)) },
    { label: t('reports.fiche.sentBy'), value: sentBy },
    { label: t('reports.fiche.endorsedBy'), value: endorsedBy },
    { label: t('reports.fiche.endorsedOn'), value: endorsedAt ? dayCell(dayOf(endorsedAt)) : null },
    { label: t('reports.fiche.comment'), value: comment },
    // A part of it is enough to tell two versions apart by eye.
    { label: t('reports.fiche.fingerprint'), value: digest.slice(0, 16) },
  ].filter(({ value }) => value !== null)
  return [heading(t('reports.fiche.endorsement')), { kind: 'facts', items: facts }] satisfies Block[]
}
