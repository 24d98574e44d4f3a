/** What an officer says about doubtful rows, by row: `person:12`, `row:0.7`, `new` or `out`. */
export type Choices = Readonly<Record<string, string>>

/** The doubtful rows that still wait for a word, in their order. */
export const openRows = (doubtful: readonly string[], choices: Choices) =>
  doubtful.filter((key) => !choices[key])

/**
 * How many people recording a list would put on the roster: those who are certain and, each once, those whom the
 * choices add. `counted` are the candidates that are certain already, as choices name them.
 */
export function countPeople(
  list: { certain: number; doubtful: readonly string[]; counted: readonly string[] },
  choices: Choices,
) {
  const counted = new Set(list.counted)
  const whom = new Map<string, string>()
  const added = new Set<string>()
  for (const key of list.doubtful) {
    const choice = choices[key]
    if (!choice) continue
    const mine = whomOf(key, choice, whom)
    whom.set(key, mine)
    if (choice !== 'out' && !counted.has(mine)) added.add(mine)
  }
  return list.certain + added.size
}

/** A row that is the same as another doubtful one is whoever that one is. */
function whomOf(key: string, choice: string, whom: ReadonlyMap<string, string>) {
  if (choice === 'new' || choice === 'out') return `row:${key}`
  return choice.startsWith('row:') ? (whom.get(choice.slice('row:'.length)) ?? choice) : choice
}
