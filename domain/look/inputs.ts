import { z } from 'zod'
import { requiredId, requiredText, rowVersion } from '../inputs'
import { contrastWithWhite, isColour, leastContrast } from './colour'

/** So many stand beside each other on a cover without being small. */
export const mostLogos = 4

export const EditLookInput = z.object({
  version: rowVersion(),
  colour: requiredText(20)
    .transform((colour) => colour.toLowerCase())
    .refine(isColour, { error: 'colour', abort: true })
    .refine((colour) => contrastWithWhite(colour) >= leastContrast, { error: 'colourTooLight' }),
  /** In the order in which they stand, side by side; none takes them all away. */
  logos: z
    .array(
      z.object({
        /** One that was added before. */
        logoId: requiredId(),
        /** What it shows, for those who don't see it: in the language of each document. */
        alt: z.object({
          en: requiredText(200),
          es: requiredText(200),
          fr: requiredText(200),
          pt: requiredText(200),
        }),
      }),
    )
    .max(mostLogos, { error: 'tooManyLogos' })
    .default([]),
})

/** The bytes of a PNG or SVG file, in Base64. */
export const AddLogoInput = z.object({
  data: z.base64({ error: 'invalid' }).max(1_000_000, { error: 'logoTooLarge' }),
})
