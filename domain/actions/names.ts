const numerals: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const toRoman = (value: number): string => {
  const [step, numeral] = numerals.find(([size]) => size <= value) ?? [0, '']
  return step === 0 ? '' : numeral + toRoman(value - step)
}

/**
 * The name of the next Action of a country or body: "Mexico", then "Mexico II" (brief, glossary "Action").
 * Takes the Actions that there are, newest first; gives back the name and the Action that it follows.
 */
export function nextActionName(base: string, earlier: readonly { id: number; name: string }[]) {
  const sequence = (name: string) => {
    if (name === base) return 1
    const rest = name.startsWith(`${base} `) ? name.slice(base.length + 1) : null
    for (let number = 1; rest && number < 40; number += 1) if (toRoman(number) === rest) return number
    return 0
  }
  const numbered = earlier
    .map((action) => ({ ...action, sequence: sequence(action.name) }))
    .filter((a) => a.sequence)
  const last = numbered.reduce<(typeof numbered)[number] | null>(
    (latest, action) => (latest === null || action.sequence > latest.sequence ? action : latest),
    null,
  )
  return {
    name: last ? `${base} ${toRoman(last.sequence + 1)}` : base,
    predecessorId: last?.id ?? null,
  }
}
