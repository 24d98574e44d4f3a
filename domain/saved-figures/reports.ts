import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type FigureReport, figureReports } from '@/db/enums'
import { savedFigureReport } from '@/db/schema/saved-figure'
import type { FigureQuery } from '../counting/figure-query'
import { takesPart } from '../counting/measures'
import type { Scope } from '../counting/scope'

/** The part of a scope that each report narrows its figures to. */
const partOf = {
  programme: 'year',
  country: 'country',
  publication: 'region',
  'action-final': 'action',
} as const satisfies Record<FigureReport, keyof Scope>

/** Whether what a figure counts can be narrowed to what a report is about. */
export const fitsReport = ({ measure }: Pick<FigureQuery, 'measure'>, kind: FigureReport) =>
  takesPart(measure, partOf[kind], undefined)

/** The reports that show a figure, in the order of {@link figureReports}. */
export async function reportsOf(tx: Tx, figureId: number): Promise<FigureReport[]> {
  const rows = await tx
    .select({ kind: savedFigureReport.kind })
    .from(savedFigureReport)
    .where(eq(savedFigureReport.figureId, figureId))
  return figureReports.filter((kind) => rows.some((row) => row.kind === kind))
}

/** Puts a figure into these reports, after those that are there, and out of the others; where it is already it keeps its place. */
export async function putIntoReports(tx: Tx, figureId: number, kinds: readonly FigureReport[]) {
  const others = figureReports.filter((kind) => !kinds.includes(kind))
  if (others.length > 0)
    await tx
      .delete(savedFigureReport)
      .where(sql`${eq(savedFigureReport.figureId, figureId)} and ${inArray(savedFigureReport.kind, others)}`)
  if (kinds.length === 0) return
  const last = (kind: FigureReport) =>
    sql<number>`(select coalesce(max(${savedFigureReport.position}), 0) + 1 from ${savedFigureReport} where ${savedFigureReport.kind} = ${kind})`
  await tx
    .insert(savedFigureReport)
    .values(kinds.map((kind) => ({ kind, figureId, position: last(kind) })))
    .onConflictDoNothing()
}

/** The figures of a report by their places, locked, so that of two who move them the second sees what the first one did. */
export async function lockedPlaces(tx: Tx, kind: FigureReport) {
  return tx
    .select()
    .from(savedFigureReport)
    .where(eq(savedFigureReport.kind, kind))
    .orderBy(asc(savedFigureReport.position), asc(savedFigureReport.figureId))
    .for('update')
}
