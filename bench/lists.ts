import { measureKeys, measures } from '@/domain/counting/measures'
import { inMs, inTimes, line, multiples, race, spread } from './measure'
import type { Product } from './product'

/** Before it comes whatever a list of names, or of days, ends with. */
const last = (end: string) =>
  Buffer.from(JSON.stringify(['previous', end, 2 ** 31 - 1])).toString('base64url')
const ends = { people: 'zz', seats: 'zz', days: '2999-12-31' }

/** What is behind every figure of a year: in its first order; where there are many rows, the other way round and from the end. */
const figures = measureKeys.flatMap((measure) => {
  const path = `/figures/${measure}?year=2023`
  const { rows } = measures[measure]
  const end = Object.hasOwn(ends, rows) ? ends[rows as keyof typeof ends] : undefined
  const others = { people: ['-name'], seats: ['-name', 'starts', '-starts'], days: ['-day'] }
  const sorts = end === undefined ? [] : others[rows as keyof typeof others]
  return [
    path,
    ...sorts.map((sort) => `${path}&sort=${sort}`),
    ...(end === undefined ? [] : [`${path}&cursor=${last(end)}`]),
  ]
})

/** Every list, as it opens, in another order, searched, and filtered by something common and something rare. */
const lists = [
  '/',
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
  '/results',
  '/results?sort=title',
  '/results?q=diaspora',
  '/results?status=in_use',
  ...figures,
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
    line(
      path.replace(/cursor=.*/, 'the last page'),
      inMs(spread(before)),
      inMs(spread(after)),
      inTimes(factor),
      verdict,
    )
  }
  return slow
}

const rowsOf = (html: string) => html.match(/<a [^>]*data-row-link/g)?.length ?? 0
