/** The colour of the house, for a programme that has chosen none. */
export const usualColour = '#0b4d56'

/** How much white words must stand out from a colour: WCAG 2.2, 1.4.3 (AA). */
export const leastContrast = 4.5

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

/** How much white stands out from a colour such as "#0b4d56": from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastWithWhite(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
