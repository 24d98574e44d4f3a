import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { actionTag } from '@/db/schema/open-data'
import { thematicArea } from '@/db/schema/reference'
import { type Dimension, isTag } from '../dimensions'

/*
 * What rows are grouped by, as expressions that give the text by which a scope asks for the group, or null for
 * "unknown". They hold no parameters, so that a query may say them twice.
 */

export type Keys = Partial<Record<Dimension, SQL>>

export const keysOfTime = (day: SQL | AnyColumn) => ({
  year: sql`to_char(${day}, 'YYYY')`,
  quarter: sql`to_char(${day}, 'YYYY-"Q"Q')`,
  month: sql`to_char(${day}, 'YYYY-MM')`,
})

const theme = alias(thematicArea, 'theme')
const area = alias(thematicArea, 'area')

/** To be joined after `action` for the keys of its areas. */
export const areas = sql`left join ${thematicArea} as theme on ${theme.id} = ${action.mainAreaId}
  left join ${thematicArea} as area on ${area.id} = ${theme.parentId}`

/** The lists of the tags that are grouped by. */
export const vocabularies = { gcm: 'gcm', sdg: 'sdg_target', sector: 'dac_sector' } as const
const tagged = {
  gcm: alias(actionTag, 'gcm'),
  sdg: alias(actionTag, 'sdg'),
  sector: alias(actionTag, 'sector'),
}

/** To be joined after `action` for the keys of its tags that are asked for: what belongs to it then counts once for each. */
export const tagsOf = (by: readonly Dimension[]) =>
  sql.join(
    by.filter(isTag).map(
      (name) => sql` left join ${actionTag} as ${sql.identifier(name)}
        on ${tagged[name].actionId} = ${action.id} and ${tagged[name].vocabulary} = ${sql.raw(`'${vocabularies[name]}'`)}`,
    ),
  )

export const keysOfCase = {
  region: sql`${action.regionCode}`,
  country: sql`${action.countryCode}`,
  action: sql`${action.reference}`,
  theme: sql`${theme.code}`,
  area: sql`coalesce(${area.code}, ${theme.code})`,
  gcm: sql`${tagged.gcm.code}`,
  sdg: sql`${tagged.sdg.code}`,
  sector: sql`${tagged.sector.code}`,
}

export const keysOfActivity = {
  ...keysOfTime(activity.startsOn),
  ...keysOfCase,
  activity: sql`${activity.id}`,
  activityKind: sql`${activity.kind}`,
  mode: sql`${activity.mode}`,
}

/** Counts the rows of each group, with `action` among what they are of: the keys as k0, k1 …, then `count`. */
export const countsOf =
  (from: SQL, where: SQL | undefined, keys: Keys) =>
  (by: readonly Dimension[]): SQL =>
    countsAmong(sql`${from}${tagsOf(by)}`, where, keys)(by)

/** The same where the keys are at hand as they are. */
export const countsAmong =
  (from: SQL, where: SQL | undefined, keys: Keys) =>
  (by: readonly Dimension[]): SQL => {
    const columns = by.map((name, at) => sql`${keys[name]}::text as ${sql.identifier(`k${at}`)}`)
    return sql`select ${sql.join([...columns, sql`count(*)::int as count`], sql`, `)} from ${from}
      where ${where ?? sql`true`} ${groupBy(by.length)}`
  }

/** By the first so many columns; nothing where there is none, so that there is a count of no rows as well. */
export const groupBy = (columns: number) =>
  columns === 0
    ? sql``
    : sql`group by ${sql.raw(Array.from({ length: columns }, (_, at) => at + 1).join(', '))}`
