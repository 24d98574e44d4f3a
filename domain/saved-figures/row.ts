import type { z } from 'zod'
import { type FigureReport, figureReports, locales } from '@/db/enums'
import type { Labels } from '@/db/schema/columns'
import type { savedFigure } from '@/db/schema/saved-figure'
import { type Actor, isStaff } from '../actor'
import { isDimension } from '../counting/dimensions'
import { type FigureQuery, figureParams, usualForm } from '../counting/figure-query'
import { isMeasure } from '../counting/measures'
import { readScope } from '../counting/scope'
import { invalidField, notFound } from '../errors'
import type { SaveFigureInput } from './inputs'
import { fieldOfReport } from './report-fields'
import { fitsReport } from './reports'

type Given = Omit<z.output<typeof SaveFigureInput>, never>
type Row = Pick<
  typeof savedFigure.$inferSelect,
  'titles' | 'measure' | 'groupBy' | 'splitBy' | 'form' | 'filters' | 'status'
> & { reports: FigureReport[] }

/**
 * The columns of what was put into the form. Throws `invalid` where somebody outside of the team would give it to the
 * team, a figure goes into reports that its maker keeps to herself, or
 * into one that can't narrow it to what it is about.
 */
export function rowOfFigure(actor: Actor, { query, status, ...given }: Given): Row {
  if (!isStaff(actor) && status !== 'private') throw invalidField('status', 'choose')
  const reports = figureReports.filter((kind) => given[fieldOfReport[kind]])
  for (const kind of reports) {
    if (status !== 'team') throw invalidField(fieldOfReport[kind], 'teamFirst')
    if (!fitsReport(query, kind)) throw invalidField(fieldOfReport[kind], 'notOfReport')
  }
  const titles: Partial<Labels> = {}
  const texts = { en: given.titleEn, es: given.titleEs, fr: given.titleFr, pt: given.titlePt }
  for (const locale of locales) if (texts[locale]) titles[locale] = texts[locale]
  const { measure, by, split, form, filters } = query
  return {
    titles,
    measure,
    groupBy: [...by],
    splitBy: split,
    form,
    filters: Object.fromEntries(Object.entries(filters).map(([part, value]) => [part, String(value)])),
    status,
    reports,
  }
}

/** What a saved figure asks. Throws `not_found` for one that can't be asked any more. */
export function queryOfFigure(
  row: Pick<Row, 'measure' | 'groupBy' | 'splitBy' | 'form' | 'filters'>,
): FigureQuery {
  if (!isMeasure(row.measure)) throw notFound()
  const by = row.groupBy.filter(isDimension)
  const split = row.splitBy !== null && isDimension(row.splitBy) ? row.splitBy : null
  return {
    measure: row.measure,
    by,
    split,
    form: row.form ?? usualForm({ by, split }),
    filters: readScope(row.filters),
  }
}

/** A saved figure as its form is filled. */
export function figureValues(row: Row) {
  const { titles, status, reports } = row
  return {
    query: new URLSearchParams(figureParams(queryOfFigure(row))).toString(),
    titleEn: titles.en ?? '',
    titleEs: titles.es ?? '',
    titleFr: titles.fr ?? '',
    titlePt: titles.pt ?? '',
    status,
    inProgramme: reports.includes('programme'),
    inCountry: reports.includes('country'),
    inPublication: reports.includes('publication'),
    inFinal: reports.includes('action-final'),
  }
}

/** Its title for the history, in whatever language it has one. */
export const anyTitle = ({ titles }: Pick<Row, 'titles'>) =>
  titles.en ?? titles.es ?? titles.fr ?? titles.pt ?? ''
