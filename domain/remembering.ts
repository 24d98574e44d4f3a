/**
 * The same function of two texts, quick about what it was asked before: names of a list come again and again. It
 * forgets everything once it knows `most` answers, so that no list makes it grow without end.
 */
export function remembering<Value>(work: (a: string, b: string) => Value, most = 200_000) {
  let known = new Map<string, Map<string, Value>>()
  let size = 0
  return (a: string, b: string): Value => {
    let ofA = known.get(a)
    const before = ofA?.get(b)
    if (before !== undefined) return before
    const value = work(a, b)
    if (size >= most) {
      known = new Map()
      size = 0
      ofA = undefined
    }
    if (!ofA) {
      ofA = new Map()
      known.set(a, ofA)
    }
    ofA.set(b, value)
    size += 1
    return value
  }
}
