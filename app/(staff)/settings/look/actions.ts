'use server'

import { editLook } from '@/domain/look/edit-look'
import { runCommand } from '@/lib/action'

export const save = async (input: Parameters<typeof editLook>[1]) => runCommand(editLook, input)
