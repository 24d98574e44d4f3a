/**
 * A short mark of a door's names, which is another one as soon as a name, an institution, a seat or their order is:
 * by it a door learns that its list is old. 32 bits of FNV-1a in base 36; tells changes apart, keeps nothing secret.
 */
export function namesMark(
  names: readonly { id: number; name: string; institution: string | null }[],
): string {
  const text = JSON.stringify(names.map(({ id, name, institution }) => [id, name, institution]))
  let mark = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193)
  return (mark >>> 0).toString(36)
}
