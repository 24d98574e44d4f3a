'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { editFigure } from '@/domain/saved-figures/edit-figure'
import { movePin } from '@/domain/saved-figures/move-pin'
import { pinFigure } from '@/domain/saved-figures/pin-figure'
import { placeFigure } from '@/domain/saved-figures/place-figure'
import { removeFigure } from '@/domain/saved-figures/remove-figure'
import { saveFigure } from '@/domain/saved-figures/save-figure'
import { shareFigure } from '@/domain/saved-figures/share-figure'
import { stopSharing } from '@/domain/saved-figures/stop-sharing'
import { unpinFigure } from '@/domain/saved-figures/unpin-figure'
import { installation } from '@/lib/env'
import { ownAnswer, type PlainState } from '@/lib/plain-answer'
import { refuseUnsure } from '@/lib/sure'

const page = (id: number) => `/figures/saved/${id}`

export async function save(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    const { id } = await saveFigure(context, typed as unknown as Parameters<typeof saveFigure>[1])
    redirect(page(id))
  })
}

export async function edit(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    const { id } = await editFigure(context, typed as unknown as Parameters<typeof editFigure>[1])
    redirect(page(id))
  })
}

export async function pin(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async ({ id }, { context }) => {
    await pinFigure(context, { id })
    refresh()
    return { words: (await getTranslations('figureBuilder.pin'))('putDone') }
  })
}

export async function unpin(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async ({ id }, { context }) => {
    await unpinFigure(context, { id })
    refresh()
    return { words: (await getTranslations('figureBuilder.pin'))('takeDone') }
  })
}

export async function movePinned(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    await movePin(context, typed as unknown as Parameters<typeof movePin>[1])
    refresh()
    return { words: (await getTranslations('figureBuilder.order'))('done') }
  })
}

export async function place(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    await placeFigure(context, typed as unknown as Parameters<typeof placeFigure>[1])
    refresh()
    return { words: (await getTranslations('figureBuilder.order'))('done') }
  })
}

export async function share(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async ({ id, days }, { context }) => {
    const { path } = await shareFigure(context, { id, days })
    refresh()
    return { codes: [new URL(path, installation().address).href] }
  })
}

export async function stop(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    refuseUnsure(typed)
    await stopSharing(context, { id: typed.id })
    refresh()
    return { words: (await getTranslations('figureBuilder.share'))('stopDone') }
  })
}

export async function remove(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    refuseUnsure(typed)
    await removeFigure(context, { id: typed.id })
    redirect('/figures')
  })
}
