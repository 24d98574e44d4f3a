'use server'

import { anonymisePerson } from '@/domain/people/anonymise-person'
import { editPerson } from '@/domain/people/edit-person'
import { recordConsent } from '@/domain/people/record-consent'
import { runCommand } from '@/lib/action'

export const edit = async (input: Parameters<typeof editPerson>[1]) =>
  runCommand(editPerson, input, ({ id }) => `/people/${id}`)
export const recordConsents = async (input: Parameters<typeof recordConsent>[1]) =>
  runCommand(recordConsent, input)
export const anonymise = async (input: Parameters<typeof anonymisePerson>[1] & { id: number }) =>
  runCommand(anonymisePerson, input, () => `/people/${Number(input.id)}`)
