'use server'

import { addAim as addAimNow } from '@/domain/framework/add-aim'
import { addIndicator as addIndicatorNow } from '@/domain/framework/add-indicator'
import { editAim as editAimNow } from '@/domain/framework/edit-aim'
import { editIndicator as editIndicatorNow } from '@/domain/framework/edit-indicator'
import { recordActual as recordActualNow } from '@/domain/framework/record-actual'
import { removeAim as removeAimNow } from '@/domain/framework/remove-aim'
import { removeIndicator as removeIndicatorNow } from '@/domain/framework/remove-indicator'
import { runCommand } from '@/lib/action'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

const framework = ({ reference }: { reference: string }) => `/actions/${reference}/framework`

export const addAim = async (input: Input<typeof addAimNow>) => runCommand(addAimNow, input)
export const editAim = async (input: Input<typeof editAimNow>) => runCommand(editAimNow, input)
export const removeAim = async (input: Input<typeof removeAimNow>) => runCommand(removeAimNow, input)
export const addIndicator = async (input: Input<typeof addIndicatorNow>) =>
  runCommand(addIndicatorNow, input, framework)
export const editIndicator = async (input: Input<typeof editIndicatorNow>) =>
  runCommand(editIndicatorNow, input, framework)
export const removeIndicator = async (input: Input<typeof removeIndicatorNow>) =>
  runCommand(removeIndicatorNow, input)
export const recordActual = async (input: Input<typeof recordActualNow>) => runCommand(recordActualNow, input)
