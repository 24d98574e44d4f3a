import 'server-only'
import { db } from '@/db/client'
import type { Context } from '@/domain/command'
import { DomainError, type FieldErrors } from '@/domain/errors'
import { describeError } from './describe-error'
import { cookieSession, requireActor, requireOwner, whereFrom } from './session'

/**
 * What a form that works without JavaScript hears back: what was typed but for passwords, what is wrong at which
 * field (keys of `fieldErrors`), a sentence, and what to show once it is done.
 */
export type PlainState = {
  /** Counts the answers, so that fields take up what was typed anew. */
  turn: number
  values: Record<string, string>
  fieldErrors: FieldErrors
  message: string | null
  done?: { words?: string; codes?: string[] }
} | null

type Answer = NonNullable<PlainState>['done']
type Typed = Record<string, string>

/** The fields of a form by name; one that the browser names twice counts once. */
export const typedIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
    ),
  )

const secrets = ['password', 'current', 'code', 'secret']

/** Does what a form of a public page asks for; what a person can act on comes back, everything else is thrown. */
export async function plainAnswer(
  before: PlainState,
  form: FormData,
  work: (typed: Typed) => Promise<Answer>,
): Promise<PlainState> {
  const typed = typedIn(form)
  const turn = (before?.turn ?? 0) + 1
  try {
    const done = await work(typed)
    return { turn, values: {}, fieldErrors: {}, message: null, done: done ?? {} }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !secrets.includes(name)))
    const atFields = Object.keys(error.fieldErrors).length > 0
    return {
      turn,
      values,
      fieldErrors: error.fieldErrors,
      message: atFields ? null : await describeError(error),
    }
  }
}

/** What somebody does with the own account, and from where. */
export type Own = { context: Context; sessionId: string; address: string }

/** The same for what somebody does with the own account; sends to the sign-in page whoever is not signed in. */
export async function ownAnswer(
  before: PlainState,
  form: FormData,
  work: (typed: Typed, own: Own) => Promise<Answer>,
): Promise<PlainState> {
  const own = await ownHand(await requireActor())
  return plainAnswer(before, form, (typed) => work(typed, own))
}

/** The same for whoever has a second factor to set up before anything else. */
export async function ownerAnswer(
  before: PlainState,
  form: FormData,
  work: (typed: Typed, own: Own) => Promise<Answer>,
): Promise<PlainState> {
  const own = await ownHand(await requireOwner())
  return plainAnswer(before, form, (typed) => work(typed, own))
}

async function ownHand(actor: Context['actor']): Promise<Own> {
  return {
    context: { db: db(), actor, now: new Date() },
    sessionId: (await cookieSession()) ?? '',
    address: (await whereFrom()).address,
  }
}
