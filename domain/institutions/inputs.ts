import { z } from 'zod'
import { institutionKinds } from '@/db/enums'
import { optionalCountry, optionalText, requiredChoice, requiredText } from '../inputs'

/** An institution that the list does not have yet; a regional body has no country. */
export const AddInstitutionInput = z.object({
  name: requiredText(),
  shortName: optionalText(40),
  kind: requiredChoice(institutionKinds),
  countryCode: optionalCountry(),
})
export type InstitutionFormInput = z.input<typeof AddInstitutionInput>
