import { z } from 'zod'
import { optionalId, optionalText, requiredText, rowVersion } from '../inputs'
import { contrastWithWhite, isColour, leastContrast } from './colour'

export const EditLookInput = z
  .object({
    version: rowVersion(),
    colour: requiredText(20)
      .transform((colour) => colour.toLowerCase())
      .refine(isColour, { error: 'colour', abort: true })
      .refine((colour) => contrastWithWhite(colour) >= leastContrast, { error: 'colourTooLight' }),
    /** One that was added before; none takes the logo away. */
    logoId: optionalId(),
    /** What the logo shows, for those who don't see it. */
    alt: optionalText(200),
  })
  .refine(({ logoId, alt }) => logoId === undefined || alt !== undefined, {
    error: 'required',
    path: ['alt'],
  })

/** The bytes of a PNG or SVG file, in Base64. */
export const AddLogoInput = z.object({
  data: z.base64({ error: 'invalid' }).max(1_000_000, { error: 'logoTooLarge' }),
})
