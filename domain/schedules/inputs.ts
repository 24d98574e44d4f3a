import { z } from 'zod'
import {
  editionAudiences,
  locales,
  reportFormats,
  reportKinds,
  schedulePeriods,
  scheduleRhythms,
} from '@/db/enums'
import { places, scopeFields } from '../editions/inputs'
import {
  ids,
  optionalProse,
  requiredChoice,
  requiredId,
  requiredText,
  rowVersion,
  wholeNumber,
} from '../inputs'

const scheduleFields = {
  title: requiredText(),
  kind: requiredChoice(reportKinds),
  /** Without the period, which each run fills in. */
  scope: scopeFields(),
  period: requiredChoice(schedulePeriods),
  rhythm: requiredChoice(scheduleRhythms),
  /** Of the week, month, quarter or year, from 1. */
  day: wholeNumber(1, 366),
  audience: requiredChoice(editionAudiences),
  places: places(),
  /** Accounts to which it goes. */
  people: ids(),
  /** Addresses without an account, one a line, each with its language behind it where that is another one. */
  addresses: optionalProse(),
  addressLocale: requiredChoice(locales),
  /** What an address without an account is sent. */
  format: requiredChoice(reportFormats),
}

export const AddScheduleInput = z.object(scheduleFields)
export const EditScheduleInput = z.object({ ...scheduleFields, id: requiredId(), version: rowVersion() })
export const ScheduleStepInput = z.object({ id: requiredId() })
