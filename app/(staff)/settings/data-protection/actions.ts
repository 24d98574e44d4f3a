'use server'

import { addConsentText } from '@/domain/data-protection/add-consent-text'
import { editRetention } from '@/domain/data-protection/edit-retention'
import { runCommand } from '@/lib/action'

export const savePeriods = async (input: Parameters<typeof editRetention>[1]) =>
  runCommand(editRetention, input)
export const addText = async (input: Parameters<typeof addConsentText>[1]) =>
  runCommand(addConsentText, input, () => '/settings/data-protection')
