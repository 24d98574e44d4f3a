import type { Locale } from '@/db/enums'
import type { ActionRecord } from '@/domain/actions/queries'
import type { TableBlock } from './blocks'
import { dayCell, joined } from './cells'
import { countryName } from './format'
import { hxl } from './hxl'
import { cellsOf, opening } from './opening'
import type { Texts } from './texts'

/** The activities of an Action as its plan has them, each with who came. */
export const activitiesTable = (t: Texts, locale: Locale, { activities }: ActionRecord): TableBlock => ({
  kind: 'table',
  key: 'activities',
  title: t('reports.action.activitiesTable'),
  columns: [
    { label: t('reports.action.number'), type: 'text', weight: 0.8, hxl: hxl.activityNumber },
    { label: t('reports.action.activity'), type: 'text', weight: 5, hxl: hxl.activity },
    { label: t('activities.facts.kind'), type: 'text', weight: 2, hxl: hxl.activityKind },
    { label: t('reports.activity.firstDay'), type: 'day', weight: 1.6, hxl: hxl.starts },
    { label: t('reports.activity.lastDay'), type: 'day', weight: 1.6, hxl: hxl.ends },
    { label: t('reports.action.place'), type: 'text', weight: 2.4, hxl: hxl.place },
    { label: t('reports.action.status'), type: 'text', weight: 1.6, hxl: hxl.status },
    { label: t('reports.breakdowns.trainees'), type: 'number', weight: 1.4, hxl: hxl.trainees },
  ],
  ...cellsOf(
    activities.map((activity) => [
      activity.number,
      activity.title,
      t(`enums.activityKind.${activity.kind}`),
      dayCell(activity.startsOn),
      dayCell(activity.endsOn ?? activity.startsOn),
      joined([activity.place, activity.countryCode && countryName(activity.countryCode, locale)]),
      t(`enums.activityStatus.${activity.status}`),
      opening('trainees', { activity: activity.id }, activity.trainees),
    ]),
  ),
  note: t('reports.action.activitiesNote'),
  empty: t('reports.action.noActivities'),
})
