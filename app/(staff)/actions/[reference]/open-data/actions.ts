'use server'

import { addTransaction as addTransactionNow } from '@/domain/iati/add-transaction'
import { chooseOpenData } from '@/domain/iati/choose-open-data'
import { describeAction } from '@/domain/iati/describe-action'
import { removeTransaction as removeTransactionNow } from '@/domain/iati/remove-transaction'
import { identifyInstitution } from '@/domain/institutions/identify-institution'
import { runCommand } from '@/lib/action'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const describe = async (input: Input<typeof describeAction>) => runCommand(describeAction, input)
export const choose = async (input: Input<typeof chooseOpenData>) => runCommand(chooseOpenData, input)
export const identify = async (input: Input<typeof identifyInstitution>) =>
  runCommand(identifyInstitution, input)
export const addTransaction = async (input: Input<typeof addTransactionNow>) =>
  runCommand(addTransactionNow, input)
export const removeTransaction = async (input: Input<typeof removeTransactionNow>) =>
  runCommand(removeTransactionNow, input)
