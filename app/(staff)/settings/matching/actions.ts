'use server'

import { editMatching } from '@/domain/people/edit-matching'
import { runCommand } from '@/lib/action'

export const save = async (input: Parameters<typeof editMatching>[1]) => runCommand(editMatching, input)
