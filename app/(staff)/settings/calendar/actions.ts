'use server'

import { addHoliday } from '@/domain/calendar/add-holiday'
import { removeHoliday } from '@/domain/calendar/remove-holiday'
import { editTimes } from '@/domain/programme/edit-times'
import { runCommand } from '@/lib/action'

export const saveTimes = async (input: Parameters<typeof editTimes>[1]) => runCommand(editTimes, input)
export const add = async (input: Parameters<typeof addHoliday>[1]) => runCommand(addHoliday, input)

/** From a plain form; a day that is gone already is what was wanted. */
export async function remove(form: FormData) {
  await runCommand(removeHoliday, { day: String(form.get('day') ?? '') })
}
