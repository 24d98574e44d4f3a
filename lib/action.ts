import 'server-only'
import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Command, Context } from '@/domain/command'
import { DomainError } from '@/domain/errors'
import type { ActionAnswer } from './answer'
import { describeError } from './describe-error'
import { currentActor } from './session'

/**
 * Runs a command for whoever is signed in, as a Server Action does it: what the person can act on is returned
 * (errors that are thrown lose their words in production), everything else is thrown and logged.
 */
export async function runCommand<Input, Value>(
  command: Command<Input, Value>,
  input: Input,
  redirectTo?: (value: Value) => string,
): Promise<ActionAnswer<Value>> {
  return answer(async (context) => {
    const value = await command(context, input)
    return { value, redirectTo: redirectTo?.(value) }
  })
}

/** The same for work that is more than one command or none. */
export async function answer<Value>(
  work: (context: Context) => Promise<{ value: Value; redirectTo?: string }>,
): Promise<ActionAnswer<Value>> {
  const actor = await currentActor()
  if (!actor) {
    const t = await getTranslations('errors')
    return { ok: false, code: 'unauthenticated', message: t('unauthenticated'), fieldErrors: {} }
  }
  try {
    const done = await work({ db: db(), actor, now: new Date() })
    refresh()
    return { ok: true, ...done }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return {
      ok: false,
      code: error.code,
      message: await describeError(error),
      fieldErrors: error.fieldErrors,
      newer: error.newer,
    }
  }
}
