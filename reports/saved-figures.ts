import type { FigureReport, Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { figureGrid } from '@/domain/counting/figure-grid'
import type { FigureQuery } from '@/domain/counting/figure-query'
import { measures, scopesOf } from '@/domain/counting/measures'
import type { Scope } from '@/domain/counting/scope'
import { DomainError } from '@/domain/errors'
import { figuresForReports } from '@/domain/saved-figures/queries'
import { queryOfFigure } from '@/domain/saved-figures/row'
import type { Block } from './blocks'
import { heading, part } from './cells'
import { measured } from './counted'
import { blocksOfGrid } from './figure'
import { titleOfSaved } from './figure-words'
import { textsIn } from './texts'

/**
 * The figures that the team has put into reports of a kind, in its order, narrowed to what a report is about and counted
 * as far as its reader may see them, or with `hides` as everybody may; below a heading of their own, nothing where there
 * are none. A figure that can't be narrowed to it, that
 * is narrowed to something else already, or that its reader may not see is left out.
 */
export async function savedFigureBlocks(
  context: Context,
  { kind, scope, hides }: { kind: FigureReport; scope: Scope; hides?: boolean },
  locale: Locale,
): Promise<Block[]> {
  const t = textsIn(locale)
  const blocks: Block[] = []
  for (const saved of await figuresForReports(context.db, kind)) {
    const query = queryFor(saved, scope)
    const grid = query && (await figureGrid(context, query, hides).catch(unlessRefused))
    if (!grid || !query) continue
    const told = (await blocksOfGrid(context, t, locale, grid)).map((block) =>
      'key' in block ? { ...block, key: `${block.key}-${saved.id}` } : block,
    )
    const number: Block[] =
      grid.total.count === null
        ? []
        : [{ kind: 'figures', items: [measured(t, query.measure, query.filters, grid.total.count)] }]
    blocks.push(part(titleOfSaved(t, locale, saved, query)), ...(told.length > 0 ? told : number))
  }
  return blocks.length > 0 ? [heading(t('figureBuilder.reportsTitle')), ...blocks] : []
}

function queryFor(saved: Parameters<typeof queryOfFigure>[0], scope: Scope): FigureQuery | null {
  try {
    const query = queryOfFigure(saved)
    const takes = scopesOf[measures[query.measure].rows]
    for (const [part, value] of Object.entries(scope)) {
      if (value === undefined) continue
      if (!takes.includes(part as keyof Scope)) return null
      const own = query.filters[part as keyof Scope]
      if (own !== undefined && own !== value) return null
    }
    return { ...query, filters: { ...query.filters, ...scope } }
  } catch (error) {
    return unlessRefused(error)
  }
}

function unlessRefused(error: unknown): null {
  if (error instanceof DomainError) return null
  throw error
}
