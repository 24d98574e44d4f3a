import { z } from 'zod'
import { genders, locales } from '@/db/enums'
import {
  checkbox,
  choices,
  ids,
  optionalChoice,
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
import { mergeFields } from './merge/fields'

/** What somebody said who was asked. */
export const saidOrNot = ['yes', 'no'] as const

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
  /** Whether mailings may reach her; left out where nobody asked. */
  mailingConsent: optionalChoice(saidOrNot),
})
export const EditPersonInput = PersonForm.extend({ id: requiredId(), version: rowVersion() })

/** What a person agreed to when she took a seat: each is asked apart, and left out where nobody asked. */
export const RecordConsentInput = z.object({
  id: requiredId(),
  participationId: requiredId(),
  consent: optionalChoice(saidOrNot),
  /** The words that she agreed to. */
  consentTextId: optionalId(),
  /** The language in which she read them. */
  consentLanguage: optionalChoice(locales),
  pictureConsent: optionalChoice(saidOrNot),
})

/** What all that is held is given out as. */
export const personFormats = ['json', 'pdf'] as const
export const ExportPersonInput = z.object({ id: requiredId(), format: requiredChoice(personFormats) })

export const AnonymisePersonInput = z.object({
  id: requiredId(),
  reason: optionalText(1000),
  /** The files that go with her. */
  documentIds: ids(),
  understood: checkbox().refine((said) => said, { error: 'required' }),
})

/** Two records of one person: which one is kept, and of which fields the other one is right. */
export const MergePeopleInput = z.object({
  keptId: requiredId(),
  goneId: requiredId(),
  keptVersion: rowVersion(),
  goneVersion: rowVersion(),
  fromGone: choices(mergeFields),
})
export const TellApartInput = z.object({ aId: requiredId(), bId: requiredId() })
export const UndoMergeInput = z.object({ mergeId: requiredId() })
