'use server'

import { askPublishing } from '@/domain/iati/ask-publishing'
import { setOpenData } from '@/domain/iati/set-open-data'
import { runCommand } from '@/lib/action'

export const save = async (input: Parameters<typeof setOpenData>[1]) => runCommand(setOpenData, input)
export const publish = async (input: Parameters<typeof askPublishing>[1]) => runCommand(askPublishing, input)
