import { inMs, inTimes, line, multiples, race, spread } from './measure'
import type { Product } from './product'

/** Every list, as it opens, in another order, searched, and filtered by something common and something rare. */
const lists = [
  '/requests',
  '/requests?sort=title',
  '/requests?q=diaspora',
  '/requests?status=approved',
  '/requests?status=open',
  '/actions',
  '/actions?sort=name',
  '/actions?q=mexico',
  '/actions?status=closed',
  '/actions?status=implementation',
  '/activities',
  '/activities?sort=title',
  '/activities?q=diaspora',
  '/activities?mode=hybrid',
  '/people',
  '/people?sort=-recent',
  '/people?q=zoila+abel',
  '/people?q=zz',
  '/people?gender=other',
  '/people?role=trainee',
  '/people?country=MX',
  '/people?role=expert',
  '/participations',
  '/participations?sort=-starts',
  '/participations?q=zoila+abel',
  '/participations?q=zz',
  '/participations?role=speaker',
  '/participations?year=2017',
  '/participations?country=MX',
  '/figures/requestsReceived?year=2023',
  '/figures/activitiesHeld?year=2023',
  '/figures/resultsAchieved?year=2023',
  '/results',
  '/results?sort=title',
  '/results?q=diaspora',
  '/results?status=in_use',
]
/** A list may take so many times as long with a hundred times as many participations. */
const allowed = 1.5

/**
 * Every list's whole page on the small and the large programme. Gives back which take longer than they may; a page
 * with more rows on the large programme is shown and not judged.
 */
export async function listsAtBothSizes(small: Product, large: Product): Promise<string[]> {
  const slow: string[] = []
  for (const path of lists) {
    const rows = [rowsOf(await small.page(path)), rowsOf(await large.page(path))] as const
    const [before = [], after = []] = await race([() => small.page(path), () => large.page(path)])
    const factor = multiples(after, before)
    const comparable = rows[0] === rows[1]
    const isSlow = comparable && factor.median > allowed
    if (isSlow) slow.push(path)
    const verdict = isSlow ? 'TOO SLOW' : comparable ? '' : `shows ${rows[1]} rows, not ${rows[0]}`
    line(path, inMs(spread(before)), inMs(spread(after)), inTimes(factor), verdict)
  }
  return slow
}

const rowsOf = (html: string) => html.match(/<a [^>]*data-row-link/g)?.length ?? 0
