import type { Difference } from '@/db/schema/edition'
import type { Texts } from '../texts'

/** Texts longer than this are cut: whoever wants them whole has both versions. */
const longest = 400

/** A difference between two versions of a report as a sentence, with its place in front. */
export function differenceSentence(
  t: Texts,
  { change, what, where, name, before, after }: Difference,
): string {
  const kind = what === 'cell' ? 'figure' : what
  const nothing = t('reports.nothing')
  const sentence = t(
    `editions.difference.${kind}.${change}` as never,
    {
      name: name || (where.at(-1) ?? ''),
      before: shortened(before ?? nothing),
      after: shortened(after ?? nothing),
    } as never,
  )
  // A heading that is the difference itself need not be said twice.
  const place = where.filter((one) => one !== (after ?? before) && one !== name)
  return place.length > 0 ? `${place.join(' › ')}: ${sentence}` : sentence
}

function shortened(text: string) {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line
}
