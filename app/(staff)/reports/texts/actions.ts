'use server'

import { approveText } from '@/domain/publication/approve-text'
import { restoreText } from '@/domain/publication/restore-text'
import { sendBackText } from '@/domain/publication/send-back-text'
import { submitText } from '@/domain/publication/submit-text'
import { writeText } from '@/domain/publication/write-text'
import { runCommand } from '@/lib/action'

type Input<Command extends (...given: never[]) => unknown> = Parameters<Command>[1]

export const write = async (input: Input<typeof writeText>) => runCommand(writeText, input)
export const submit = async (input: Input<typeof submitText>) => runCommand(submitText, input)
export const sendBack = async (input: Input<typeof sendBackText>) => runCommand(sendBackText, input)
export const approve = async (input: Input<typeof approveText>) => runCommand(approveText, input)
export const restore = async (input: Input<typeof restoreText>) => runCommand(restoreText, input)
