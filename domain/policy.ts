import type { Entity } from '@/db/enums'
import type { Actor } from './actor'
import { DomainError } from './errors'

/** When a verb may be used: by whom, in which statuses, and what else must be so first. */
export type Rule<Subject> = {
  who: (actor: Actor, subject: Subject) => boolean
  /** The statuses in which the verb makes sense; all of them when left out. */
  from?: readonly string[]
  /** What must be so first, each under the key of `errors` that says what is missing; the first that fails is said. */
  needs?: Record<string, (subject: Subject) => boolean>
}

export type Policy<Verb extends string, Subject extends { status: string }> = {
  entity: Entity
  rules: Record<Verb, Rule<Subject>>
}

export type Verdict = { ok: true } | { ok: false; code: 'forbidden' | 'conflict'; why: string }

const yes: Verdict = { ok: true }

/**
 * Whether this actor may use this verb on this subject now.
 * Not theirs to use is `forbidden`; theirs, but not in this status or not yet, is `conflict` with the reason.
 */
export function can<Verb extends string, Subject extends { status: string }>(
  policy: Policy<Verb, Subject>,
  actor: Actor,
  verb: Verb,
  subject: Subject,
): Verdict {
  const rule = policy.rules[verb]
  if (!rule.who(actor, subject)) return { ok: false, code: 'forbidden', why: 'forbidden' }
  if (rule.from && !rule.from.includes(subject.status)) {
    return { ok: false, code: 'conflict', why: 'notInThisStatus' }
  }
  const missing = Object.entries(rule.needs ?? {}).find(([, isSo]) => !isSo(subject))?.[0]
  return missing ? { ok: false, code: 'conflict', why: missing } : yes
}

export type AllowedVerb<Verb extends string> = { verb: Verb; why: string | null }

/**
 * The verbs that a page offers: those that are this actor's to use in this status, each with what stands
 * in its way (a key of `errors`) or null.
 */
export function allowedVerbs<Verb extends string, Subject extends { status: string }>(
  policy: Policy<Verb, Subject>,
  actor: Actor,
  subject: Subject,
): AllowedVerb<Verb>[] {
  return (Object.keys(policy.rules) as Verb[]).flatMap((verb): AllowedVerb<Verb>[] => {
    const verdict = can(policy, actor, verb, subject)
    if (verdict.ok) return [{ verb, why: null }]
    return verdict.why === 'forbidden' || verdict.why === 'notInThisStatus'
      ? []
      : [{ verb, why: verdict.why }]
  })
}

/** Throws what `can` answers when it is no. */
export function demand<Verb extends string, Subject extends { status: string }>(
  policy: Policy<Verb, Subject>,
  actor: Actor,
  verb: Verb,
  subject: Subject,
) {
  const verdict = can(policy, actor, verb, subject)
  if (!verdict.ok) throw new DomainError(verdict.code, verdict.why, { status: subject.status })
}
