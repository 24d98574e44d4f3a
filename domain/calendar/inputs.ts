import { z } from 'zod'
import { requiredDate, requiredText } from '../inputs'

export const AddHolidayInput = z.object({ day: requiredDate(), name: requiredText(120) })
export const RemoveHolidayInput = z.object({ day: requiredDate() })
