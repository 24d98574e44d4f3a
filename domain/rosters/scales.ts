/** What scores were given out of: percent, or the most points that there are. */
export type Scale = 'percent' | number

export const scoreFields = ['scoreBefore', 'scoreAfter'] as const
export type ScoreField = (typeof scoreFields)[number]

/** The scales that are offered; any other number of points can be said too. */
export const usualScales: readonly Scale[] = ['percent', 5, 10, 20, 100]
export const mostPoints = 9999

const percentWord =
  /%|(?<!\p{L})(?:percent(?:age)?|per cent|por ?ciento|porcentaje|pour ?cent(?:age)?|por ?cento|porcentagem)(?!\p{L})/iu
const points = String.raw`(?:points?|pts?\.?|puntos?|pontos?)`
const outOf = new RegExp(
  String.raw`(?:\/|(?<!\p{L})(?:out of|of|over|sobre|sur|de|em|max(?:imum)?\.?|máx(?:imo)?\.?|maximo)|(?<![\d\p{L}])[01]\s?(?:-|–|to|a|à))\s?:?\s?(\d{1,4}(?:[.,]\d{1,2})?)\s?${points}?(?=\s*[)\]]?\s*$)`,
  'iu',
)
const manyPoints = new RegExp(String.raw`(?<![\d.,])(\d{1,4})\s?${points}(?=\s*[)\]]?\s*$)`, 'iu')

/** The scale that a header names: "Post-test (/20)", "Nota sobre 10", "Note sur 20", "Score (%)"; null where it names none. */
export function scaleOfHeader(header: string): Scale | null {
  const found = outOf.exec(header) ?? manyPoints.exec(header)
  const most = found ? Number((found[1] as string).replace(',', '.')) : 0
  if (most > 0 && !isYear(most)) return most
  return percentWord.test(header) ? 'percent' : null
}

/** A header without the scale that it names. */
export function withoutScale(header: string) {
  if (scaleOfHeader(header) === null) return header
  const bare = header
    .replace(outOf, ' ')
    .replace(manyPoints, ' ')
    .replace(new RegExp(percentWord, 'giu'), ' ')
  return bare
    .replace(/[([]\s*[)\]]?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const isYear = (most: number) => most >= 1900 && most <= 2100

/** The scale as it is remembered with a header: a text. */
export const scaleText = (scale: Scale) => String(scale)

/** A scale out of such a text; null where it is none. */
export function readScale(text: string | null | undefined): Scale | null {
  if (text === 'percent') return 'percent'
  const most = Number(text)
  return text && Number.isFinite(most) && most > 0 && most <= mostPoints ? most : null
}

/** The scale in which most lists with such a largest score are marked; null where that can't be told. */
export function scaleOfLargest(largest: number): Scale | null {
  const most = [1, 5, 10, 20].find((one) => largest <= one)
  return most ?? (largest <= 100 ? 'percent' : null)
}

/** A score in percent, as it is stored. */
export const inPercent = (score: number, scale: Scale) =>
  scale === 'percent' ? score : Math.round((score / scale) * 10_000) / 100

/** The points that a score in percent came as; what was rounded on the way to percent is rounded back. */
export const inPoints = (percent: number, of: number) => {
  const places = of > 100 ? 10 : 100
  return Math.round(((percent * of) / 100) * places) / places
}
