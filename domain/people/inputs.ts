import { z } from 'zod'
import { genders } from '@/db/enums'
import {
  optionalCountry,
  optionalDate,
  optionalEmail,
  optionalId,
  optionalText,
  requiredChoice,
  requiredId,
  requiredText,
  rowVersion,
} from '../inputs'

/** What is known about a person. */
export const PersonForm = z.object({
  givenNames: requiredText(150),
  familyNames: requiredText(150),
  gender: requiredChoice(genders),
  email: optionalEmail(),
  phone: optionalText(60),
  institutionId: optionalId(),
  unit: optionalText(),
  position: optionalText(),
  countryCode: optionalCountry(),
  state: optionalText(),
  dateOfBirth: optionalDate(),
})
export const EditPersonInput = PersonForm.extend({ id: requiredId(), version: rowVersion() })
