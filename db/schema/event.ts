import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { entities, trailVerbs } from '../enums'
import { instant, oneOf } from './columns'
import { user } from './user'

/** The one log of what happened: histories, notifications and as-of views are read from it. */
export const event = pgTable(
  'event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    actorId: integer().references(() => user.id),
    entity: text({ enum: entities }).notNull(),
    entityId: integer().notNull(),
    verb: text().notNull(),
    fromStatus: text(),
    toStatus: text(),
    reason: text(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** The Action whose history also tells it. */
    actionId: integer(),
  },
  (t) => [
    oneOf('event_entity', t.entity, entities),
    index('event_on').on(t.entity, t.entityId, t.id),
    index('event_action').on(t.actionId, t.id),
    index('event_actor').on(t.actorId, t.id),
    // Whoever is named in an event is found by her number, so that her name can be taken out.
    index('event_person').on(sql`(details ->> 'personId')`).where(sql`details ? 'personId'`),
    // Who looked at what is held about people.
    index('event_trail')
      .on(t.id)
      .where(sql.raw(`verb in ('${trailVerbs.join("', '")}')`)),
    // The figures of a year ask when results were achieved.
    index('event_achieved').on(t.at).where(sql`entity = 'result' and verb in ('validate', 'adopt')`),
  ],
)
