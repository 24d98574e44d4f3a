import 'server-only'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Context } from '@/domain/command'
import { DomainError } from '@/domain/errors'
import { describeError } from './describe-error'
import { formValues } from './form-values'
import type { PortalState } from './portal-state'
import { currentActor } from './session'

/**
 * What a Server Action of the portal does with a form, sent with JavaScript or without: the work gives back where to
 * go on; what the person can act on comes back in words, with what was typed.
 */
export async function portalAnswer(
  form: FormData,
  work: (context: Context, values: Record<string, string | string[]>) => Promise<string>,
): Promise<PortalState> {
  const values = formValues(form)
  const actor = await currentActor()
  if (!actor) {
    const t = await getTranslations('errors')
    return { at: Date.now(), message: t('unauthenticated'), errors: {}, values }
  }
  let to: string
  try {
    to = await work({ db: db(), actor, now: new Date() }, values)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { at: Date.now(), ...(await wordsOf(error)), ...(await metBy(error, values)) }
  }
  redirect(to)
}

/**
 * What was typed, as a form takes it up again: sent once more it takes the place of what was saved meanwhile, which
 * stands beside it.
 */
export async function metBy(error: DomainError, values: NonNullable<PortalState['values']>) {
  const { newer } = error
  if (!newer) return { values }
  const { base, ...theirs } = newer.values as NonNullable<PortalState['values']>
  const t = await getTranslations('portal.met')
  return {
    values: { ...values, version: String(newer.version), ...(base === undefined ? {} : { base }) },
    theirs: {
      values: theirs,
      by: t('by', { name: newer.savedBy }),
      use: t('use'),
      nothing: t('nothing'),
    },
  }
}

/** The sentence of an error and the words at its fields, in the reader's language. */
export async function wordsOf(error: DomainError) {
  const t = await getTranslations('fieldErrors')
  const errors = Object.entries(error.fieldErrors).map(([field, key]) => [field, t(key as never)])
  return { message: await describeError(error), errors: Object.fromEntries(errors) as Record<string, string> }
}
