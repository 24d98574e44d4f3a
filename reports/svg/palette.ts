/** What a drawing is drawn with. */
export type Palette = {
  ink: string
  soft: string
  line: string
  /** What it is drawn on. */
  paper: string
  /** Countries that are only there to show where the others are. */
  land: string
  accent: string
  /** Words on the accent. */
  onAccent: string
  /** Three steps of the accent towards the paper, from dark to light. */
  tints: [string, string, string]
  /** The type; an empty one is that of the page. */
  font: string
}

/** Fixed inks, for files. */
export const paperPalette: Palette = {
  ink: '#1b2124',
  soft: '#474f54',
  line: '#c9c3b7',
  paper: '#ffffff',
  land: '#ebe8e1',
  accent: '#0b4d56',
  onAccent: '#ffffff',
  tints: ['#5f8b91', '#a9c2c5', '#dce7e8'],
  font: 'Source Sans 3',
}

/** The same with another deep colour, such as a programme's own: "#7a1f3d"; as they are without one. */
export function paletteOf(accent: string | undefined): Palette {
  const parts = accent?.match(/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i)
  if (!accent || !parts) return paperPalette
  const towardsPaper = (share: number) =>
    `#${parts
      .slice(1)
      .map((part) => Math.round(Number.parseInt(part, 16) * (1 - share) + 255 * share))
      .map((level) => level.toString(16).padStart(2, '0'))
      .join('')}`
  return {
    ...paperPalette,
    accent,
    tints: [towardsPaper(0.35), towardsPaper(0.66), towardsPaper(0.86)],
  }
}

const mixed = (share: number) => `color-mix(in srgb, var(--action) ${share}%, var(--paper))`

/** The colours of a page, which know its light and its dark. */
export const pagePalette: Palette = {
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  line: 'var(--line)',
  paper: 'var(--paper)',
  land: 'color-mix(in srgb, var(--line) 75%, var(--paper))',
  accent: 'var(--action)',
  onAccent: 'var(--on-action)',
  tints: [mixed(65), mixed(34), mixed(14)],
  font: '',
}
