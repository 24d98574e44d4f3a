/** The palette stands once in the shell, the buttons that open it in several places. */
export const paletteEvent = 'minga:palette'

export const openPalette = () => void document.dispatchEvent(new Event(paletteEvent))
