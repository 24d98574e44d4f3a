import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/domain/actor'
import { allowedVerbs, type Policy } from '@/domain/policy'

/** The verbs that the reader may use on a record now, each with what stands in its way in words. */
export async function offeredVerbs<Verb extends string, Subject extends { status: string }>(
  policy: Policy<Verb, Subject>,
  actor: Actor,
  subject: Subject,
) {
  const t = await getTranslations('errors')
  return allowedVerbs(policy, actor, subject).map(({ verb, why }) => ({
    verb,
    why: why === null ? null : t(why as never),
  }))
}

export type OfferedVerbs = Awaited<ReturnType<typeof offeredVerbs>>
