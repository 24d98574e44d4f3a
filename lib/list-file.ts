import type { Client } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { exportFigure } from '@/domain/counting/export-figure'
import { isOfParticipants, type MeasureKey, measures } from '@/domain/counting/measures'
import { openFigure } from '@/domain/counting/open-figure'
import { readScope } from '@/domain/counting/scope'
import { DomainError, notFound } from '@/domain/errors'
import { readsMeetings } from '@/domain/meetings/policy'
import { readQuery } from '@/domain/paging'
import { exportParticipations } from '@/domain/participations/export-participations'
import { exportPeople } from '@/domain/people/export-people'
import { readsNames } from '@/domain/programme/policy'
import { localDay } from '@/domain/time-zone'
import { asOfDay, readDay } from '@/reports/asked'
import { figureTable } from '@/reports/figure-table'
import { type ListFile, type ListName, listFiles } from '@/reports/list-files'
import { participationsTable } from '@/reports/participations-table'
import type { StreamedTable } from '@/reports/stream-table'
import { textsIn } from '@/reports/texts'

type Asked = Record<string, string | undefined>
type Form = { format: 'csv' | 'xlsx'; locale: Locale }
type Opened = { table: StreamedTable; filename: string; sheet: string; locale: Locale }

/**
 * A list as a file, of what exists for whoever asks, narrowed, sorted and as of a day as the address of its page says;
 * where people leave by name, that is written down first. Throws `not_found` for a list that is not there for the
 * reader, `forbidden` for who may not take it, `invalid` for a day that can't be.
 */
export async function openListFile(
  context: Context,
  name: ListName,
  asked: Asked,
  { format, locale }: Form,
): Promise<Opened> {
  const { actor } = context
  if (actor.role === 'focal_point' || actor.role === 'expert') throw new DomainError('forbidden', 'forbidden')
  if (name === 'meetings' && !readsMeetings(actor)) throw notFound()
  const { filters, people, table }: ListFile = listFiles[name]
  const { then, day } = dayIn(context, asked)
  const narrowed: Asked = readQuery(
    Object.fromEntries(['q', ...filters].map((filter) => [filter, asked[filter] || undefined])),
  )
  if (people) await exportPeople(context, { ...narrowed, ...people, format, asOf: day ?? undefined })
  return {
    table: await table(then.db, actor, { ...narrowed, sort: asked.sort }, locale),
    ...called(context, `reports.lists.${name}`, day, locale),
  }
}

/** The same for participations, in the order in which they were recorded, with all that is held of each seat. */
export async function openParticipationsFile(
  context: Context,
  asked: Asked,
  { format, locale }: Form,
): Promise<Opened> {
  const { then, day } = dayIn(context, asked)
  await exportParticipations(context, { ...readQuery(asked), format, asOf: day ?? undefined })
  return {
    table: participationsTable(then.db as Client, context.actor, asked, locale),
    ...called(context, 'participations', day, locale),
  }
}

/**
 * The rows behind a figure as a file, as of a day; where there are names in them, that they leave is written down
 * first. Throws `not_found` for a scope that is not there for the reader.
 */
export async function openFigureFile(
  context: Context,
  measure: MeasureKey,
  asked: Asked,
  locale: Locale,
): Promise<Opened> {
  const { actor } = context
  const { then, day } = dayIn(context, asked)
  const scope = readScope(asked)
  if (isOfParticipants(measures[measure].rows) && readsNames(actor))
    await exportFigure(context, { measure, scope: asked, asOf: day ?? undefined })
  else await openFigure(then.db, actor, measure, scope)
  return {
    table: figureTable(then.db, actor, { measure, scope }, locale),
    filename: day ? `${measure}-${day}` : measure,
    sheet: measure,
    locale,
  }
}

/** The records as of the day that is asked for; the day is null where that is today. */
function dayIn(context: Context, asked: Asked) {
  const day = readDay(asked.asOf)
  const then = asOfDay(context, day)
  return { then, day: then === context ? null : day }
}

/** A file of an earlier day says which. */
function called(
  { now }: Context,
  words: `reports.lists.${ListName}` | 'participations',
  day: string | null,
  locale: Locale,
) {
  const t = textsIn(locale)
  return {
    filename: `${t(`${words}.file`)}-${day ?? localDay(now)}`,
    sheet: day ? `${t(`${words}.sheet`)} ${day}` : t(`${words}.sheet`),
    locale,
  }
}
