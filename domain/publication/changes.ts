/** A stretch of words that both texts have, or that only the old or the new one has. */
export type Change = { kind: 'same' | 'gone' | 'new'; text: string }

/** More comparisons than this are not worth waiting for: then whole paragraphs are held against each other. */
const most = 16_000_000

/** What has changed from one text to another, word by word, in the order in which one reads it. */
export function changesBetween(before: string, after: string): Change[] {
  const words = [tokens(before), tokens(after)] as const
  const pieces =
    words[0].length * words[1].length <= most ? words : ([paragraphs(before), paragraphs(after)] as const)
  return joined(compared(pieces[0], pieces[1]))
}

/** Words, and the space between them. */
const tokens = (text: string) => text.match(/\S+|\s+/g) ?? []
const paragraphs = (text: string) => text.match(/.+\n*|\n+/g) ?? []

/** The longest common subsequence of two lists; what is not part of it is gone or new. */
function compared(before: readonly string[], after: readonly string[]): Change[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  // lengths[i][j]: of the longest common subsequence of what follows i in the one and j in the other.
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const changes: Change[] = before.slice(0, start).map((text) => ({ kind: 'same', text }))
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      changes.push({ kind: 'same', text: now[j] as string })
      i += 1
      j += 1
    } else if (i < old.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'gone', text: old[i] as string })
      i += 1
    } else {
      changes.push({ kind: 'new', text: now[j] as string })
      j += 1
    }
  }
  return [...changes, ...after.slice(after.length - end).map((text): Change => ({ kind: 'same', text }))]
}

function joined(changes: readonly Change[]): Change[] {
  const all: Change[] = []
  for (const { kind, text } of changes) {
    const last = all.at(-1)
    if (last?.kind === kind) last.text += text
    else all.push({ kind, text })
  }
  return all
}
