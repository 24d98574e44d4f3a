'use server'

import { editPerson } from '@/domain/people/edit-person'
import { runCommand } from '@/lib/action'

export const edit = async (input: Parameters<typeof editPerson>[1]) =>
  runCommand(editPerson, input, ({ id }) => `/people/${id}`)
