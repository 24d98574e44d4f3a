import 'server-only'
import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { DomainError } from '@/domain/errors'
import { figureByLink } from '@/domain/saved-figures/queries'
import { countedFigure } from '@/reports/figure'
import { titleOfSaved } from '@/reports/figure-words'
import { textsIn } from '@/reports/texts'

/**
 * What a link to a figure shows: counted as whoever made it sees it, with what points at a person hidden from everybody.
 * Null where it opens nothing, also for what may not be shown to everybody at all.
 */
export async function sharedFigureForPage(
  { db, now }: Pick<Context, 'db' | 'now'>,
  secret: string,
  locale: Locale,
) {
  const found = await figureByLink({ db, now }, secret)
  if (!found) return null
  const { figure: saved, query, maker } = found
  const title = titleOfSaved(textsIn(locale), locale, saved, query)
  try {
    const figure = await countedFigure({ db, actor: maker, now }, query, title, locale, true)
    return { figure, maker: maker.name, expiresAt: saved.expiresAt }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
