import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action, quotedFigure } from '@/db/schema/action'

const source = 'Regional factsheet on Latin America and the Caribbean'

/** Writes the figures that were published beside those that Minga counts; the two need not agree. */
export async function loadQuotedFigures(db: Db) {
  const [mexico] = await db.select({ id: action.id }).from(action).where(eq(action.name, 'Mexico II'))
  await db.insert(quotedFigure).values([
    {
      measure: 'activities',
      value: 21,
      year: 2017,
      regionCode: 'lac',
      wording: '21 activities throughout the region',
      source,
    },
    {
      measure: 'activities_change_percent',
      value: 280,
      year: 2017,
      regionCode: 'lac',
      wording: 'a 280% increase from the previous year',
      source,
    },
    {
      measure: 'activities',
      value: 64,
      year: 2017,
      wording: '64 activities in all regions',
      source: 'Programme page for 2017',
    },
    {
      measure: 'activities',
      value: 31,
      year: 2017,
      regionCode: 'africa',
      wording: '31 activities in Africa',
      source: 'Programme page for 2017',
    },
    {
      measure: 'activities',
      value: 61,
      year: 2018,
      wording: '61 activities in all regions',
      source: 'Programme page for 2018',
    },
    {
      measure: 'trainees',
      value: 755,
      actionId: mexico?.id ?? null,
      wording: 'training for 755 government officials',
      source,
    },
    {
      measure: 'participations',
      value: 755,
      actionId: mexico?.id ?? null,
      wording: '755 participants',
      source: 'Page of the Action',
    },
  ])
}
