/**
 * What was answered, by the number of the question, of the fields of a form: `q12` is one answer, `q12.a` and `q12.b`
 * are boxes that were ticked.
 */
export function answersIn(typed: Readonly<Record<string, string>>): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(typed)) {
    const [, id, code] = /^q(\d{1,10})(?:\.([a-z]))?$/.exec(name) ?? []
    if (!id) continue
    if (code) answers[id] = [...(Array.isArray(answers[id]) ? answers[id] : []), code]
    else answers[id] = value
  }
  return answers
}
