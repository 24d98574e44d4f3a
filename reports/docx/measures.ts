import type { Block } from '../blocks'

/** Word counts in twentieths of a point. */
export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

/** What stands beside the text, in millimetres: the labels of facts, the indent of lists. */
export const aside = 47

/** What is counted through a whole document: where the notes of each prose begin, and its pictures. */
export type Settled = { notes: Map<Block, number>; pictures: number }

/** Points to a millimetre, pixels of Word to a point, pixels of a picture to a point: some 220 to the inch. */
export const points = 72 / 25.4
export const pixels = 96 / 72
export const zoom = 3
