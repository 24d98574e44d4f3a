import { type FigureForm, figureForms } from '@/db/enums'
import { DomainError, type FieldErrors } from '../errors'
import { type Dimension, isDimension, splits } from './dimensions'
import { dimensionsOfMeasure, isMeasure, type MeasureKey, measures, scopesOf, takesPart } from './measures'
import { readScope, type Scope, scopeParts } from './scope'

/** A figure as somebody puts it together: what is counted, by what, of what, and how it is shown. */
export type FigureQuery = {
  measure: MeasureKey
  /** What stands in the rows: none, one, or one within the other. */
  by: readonly Dimension[]
  /** What stands in the columns. */
  split: Dimension | null
  form: FigureForm
  filters: Scope
}

type Params = Readonly<Record<string, string | undefined>>

/** The dimensions of a figure in their order, the rows first. */
export const dimensionsOfQuery = ({ by, split }: Pick<FigureQuery, 'by' | 'split'>): Dimension[] =>
  split ? [...by, split] : [...by]

/**
 * The figure that an address asks for: `measure`, `by` and `within` for the rows, `split` for the columns, `form`, and the
 * parts of a scope that narrow it. Throws `invalid` with what is wrong at each field.
 */
export function readFigureQuery(params: Params): FigureQuery {
  const { measure = '', form = '' } = params
  if (!isMeasure(measure)) throw invalid({ measure: 'choose' })
  const fieldErrors: FieldErrors = {}
  const takes = dimensionsOfMeasure(measure)
  const seen: Dimension[] = []
  const dimension = (field: 'by' | 'within' | 'split') => {
    const text = params[field]
    if (!text) return null
    if (!isDimension(text) || !takes.includes(text)) fieldErrors[field] = 'notOfFigure'
    else if (seen.includes(text)) fieldErrors[field] = 'groupedTwice'
    else if (field === 'split' && !splits.includes(text)) fieldErrors[field] = 'tooManyColumns'
    else {
      seen.push(text)
      return text
    }
    return null
  }
  const by = [dimension('by'), dimension('within')].flatMap((one) => one ?? [])
  const split = dimension('split')
  const filters: Record<string, unknown> = {}
  for (const part of scopeParts) {
    const text = params[part]
    if (!text) continue
    if (!scopesOf[measures[measure].rows].includes(part)) {
      fieldErrors[part] = 'notOfFigure'
      continue
    }
    try {
      Object.assign(filters, readScope({ [part]: text }))
    } catch {
      fieldErrors[part] = 'choose'
    }
    if (part === 'status' && !takesPart(measure, part, text)) fieldErrors[part] = 'choose'
  }
  const known = figureForms.find((one) => one === form)
  if (form && !known) fieldErrors.form = 'choose'
  if (Object.keys(fieldErrors).length > 0) throw invalid(fieldErrors)
  return { measure, by, split, form: known ?? usualForm({ by, split }), filters: filters as Scope }
}

const invalid = (fieldErrors: FieldErrors) => new DomainError('invalid', 'invalid', {}, fieldErrors)

/** How a figure is shown unless told: what stands in the order of time as columns, what is cut into parts as such. */
export function usualForm({ by, split }: Pick<FigureQuery, 'by' | 'split'>): FigureForm {
  if (by.length === 0 && !split) return 'table'
  if (split) return 'stacked'
  return by.length === 1 && (by[0] === 'year' || by[0] === 'quarter' || by[0] === 'month')
    ? 'columns'
    : 'bars'
}

/** The same as the parameters of an address, without what is empty. */
export function figureParams({ measure, by, split, form, filters }: FigureQuery): Record<string, string> {
  const given = { measure, by: by[0], within: by[1], split: split ?? undefined, form, ...filters }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}

/** The address at which a figure is put together. */
export const builderHref = (query: FigureQuery) =>
  `/figures/build?${new URLSearchParams(figureParams(query))}`
