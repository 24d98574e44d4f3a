'use server'

import { editSignature } from '@/domain/certificates/edit-signature'
import { runCommand } from '@/lib/action'

export const saveSignature = async (input: Parameters<typeof editSignature>[1]) =>
  runCommand(editSignature, input)
