'use server'

import { redirect } from 'next/navigation'
import { db } from '@/db/client'
import { mergeFields } from '@/domain/people/merge/fields'
import { mergePeople } from '@/domain/people/merge-people'
import { nextPair, pairOf } from '@/domain/people/pairs'
import { tellApart } from '@/domain/people/tell-apart'
import { undoMerge } from '@/domain/people/undo-merge'
import { type PlainState, plainAnswer } from '@/lib/plain-answer'
import { requireReader } from '@/lib/session'

/** Joins two records as the form says, and goes on to the next pair. */
export async function join(before: PlainState, form: FormData): Promise<PlainState> {
  const actor = await requireReader()
  return plainAnswer(before, form, async (typed) => {
    const [kept, gone] = typed.keep === 'b' ? (['b', 'a'] as const) : (['a', 'b'] as const)
    const next = await placeAfter(actor, typed)
    const done = await mergePeople(
      { db: db(), actor, now: new Date() },
      {
        keptId: typed[kept],
        goneId: typed[gone],
        keptVersion: typed[`${kept}Version`],
        goneVersion: typed[`${gone}Version`],
        fromGone: mergeFields.filter((field) => typed[`field.${field}`] === gone),
      },
    )
    redirect(await onTo(actor, next, `done=merged&person=${done.keptId}`))
  })
}

/** Notes that two records are two people, and goes on to the next pair. */
export async function apart(before: PlainState, form: FormData): Promise<PlainState> {
  const actor = await requireReader()
  return plainAnswer(before, form, async (typed) => {
    const next = await placeAfter(actor, typed)
    await tellApart({ db: db(), actor, now: new Date() }, { aId: typed.a, bId: typed.b })
    redirect(await onTo(actor, next, 'done=apart'))
  })
}

/** Parts two records again. */
export async function undo(before: PlainState, form: FormData): Promise<PlainState> {
  const actor = await requireReader()
  return plainAnswer(before, form, async (typed) => {
    const { keptId, goneId } = await undoMerge(
      { db: db(), actor, now: new Date() },
      { mergeId: typed.mergeId },
    )
    redirect(`/people/duplicates/${Math.min(keptId, goneId)}-${Math.max(keptId, goneId)}?done=undone`)
  })
}

type Actor = Awaited<ReturnType<typeof requireReader>>

/** Where in the queue this pair is, while it is there. */
const placeAfter = async (actor: Actor, typed: Record<string, string>) =>
  (await pairOf(db(), actor, Number(typed.a) || 0, Number(typed.b) || 0).catch(() => null))?.place ?? null

async function onTo(actor: Actor, from: Parameters<typeof nextPair>[2], told: string) {
  const next = await nextPair(db(), actor, from)
  return next ? `/people/duplicates/${next.aId}-${next.bId}?${told}` : `/people/duplicates?${told}`
}
