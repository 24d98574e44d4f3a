/** A name as a certificate writes it, in full and on one line; Chinese ones with the family's name first. */
export function nameOn({ givenNames, familyNames }: { givenNames: string; familyNames: string }) {
  const isChinese = /^\p{Script=Han}+$/u
  if (isChinese.test(givenNames.trim()) && isChinese.test(familyNames.trim()))
    return `${familyNames.trim()}${givenNames.trim()}`
  return `${givenNames} ${familyNames}`.replace(/\s+/g, ' ').trim()
}
