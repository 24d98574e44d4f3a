/** Words as they begin a line: their first letter as a capital. */
export const capital = (words: string) => words.replace(/^./u, (first) => first.toUpperCase())
