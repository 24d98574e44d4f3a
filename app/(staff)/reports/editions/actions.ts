'use server'

import { revokeEditionLink } from '@/domain/editions/revoke-edition-link'
import { withdrawEdition } from '@/domain/editions/withdraw-edition'
import { runCommand } from '@/lib/action'
import { correctEdition, freezeReport } from '@/reports/editions/freezing'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const freeze = async (input: Input<typeof freezeReport>) =>
  runCommand(freezeReport, input, ({ id }) => `/reports/editions/${id}`)

export const correct = async (input: Input<typeof correctEdition>) =>
  runCommand(correctEdition, input, ({ id }) => `/reports/editions/${id}`)

export const withdraw = async (input: Input<typeof withdrawEdition>) => runCommand(withdrawEdition, input)

export const revokeLink = async (input: Input<typeof revokeEditionLink>) =>
  runCommand(revokeEditionLink, input)
