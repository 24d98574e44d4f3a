'use server'

import { addQuestion } from '@/domain/questions/add-question'
import { copyQuestion } from '@/domain/questions/copy-question'
import { editQuestion } from '@/domain/questions/edit-question'
import { restoreQuestion } from '@/domain/questions/restore-question'
import { retireQuestion } from '@/domain/questions/retire-question'
import { runCommand } from '@/lib/action'

type Input<Command extends (...given: never[]) => unknown> = Parameters<Command>[1]
const page = ({ id }: { id: number }) => `/settings/questions/${id}`

export const add = async (input: Input<typeof addQuestion>) => runCommand(addQuestion, input, page)
export const edit = async (input: Input<typeof editQuestion>) => runCommand(editQuestion, input, page)
export const copy = async (input: Input<typeof copyQuestion>) =>
  runCommand(copyQuestion, input, ({ id }) => `/settings/questions/${id}/edit`)
export const retire = async (input: Input<typeof retireQuestion>) => runCommand(retireQuestion, input)
export const restore = async (input: Input<typeof restoreQuestion>) => runCommand(restoreQuestion, input)
