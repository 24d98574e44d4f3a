'use server'

import { addProgrammeAim } from '@/domain/framework/add-programme-aim'
import { addProgrammeIndicator } from '@/domain/framework/add-programme-indicator'
import { editProgrammeAim } from '@/domain/framework/edit-programme-aim'
import { editProgrammeIndicator } from '@/domain/framework/edit-programme-indicator'
import { recordProgrammeActual } from '@/domain/framework/record-programme-actual'
import { removeProgrammeAim } from '@/domain/framework/remove-programme-aim'
import { removeProgrammeIndicator } from '@/domain/framework/remove-programme-indicator'
import { runCommand } from '@/lib/action'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

const framework = () => '/framework'

export const addAim = async (input: Input<typeof addProgrammeAim>) => runCommand(addProgrammeAim, input)
export const editAim = async (input: Input<typeof editProgrammeAim>) => runCommand(editProgrammeAim, input)
export const removeAim = async (input: Input<typeof removeProgrammeAim>) =>
  runCommand(removeProgrammeAim, input)
export const addIndicator = async (input: Input<typeof addProgrammeIndicator>) =>
  runCommand(addProgrammeIndicator, input, framework)
export const editIndicator = async (input: Input<typeof editProgrammeIndicator>) =>
  runCommand(editProgrammeIndicator, input, framework)
export const removeIndicator = async (input: Input<typeof removeProgrammeIndicator>) =>
  runCommand(removeProgrammeIndicator, input)
export const recordActual = async (input: Input<typeof recordProgrammeActual>) =>
  runCommand(recordProgrammeActual, input)
