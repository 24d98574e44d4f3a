'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import { askArchive } from '@/domain/archive/ask-archive'
import { dropArchive } from '@/domain/archive/drop-archive'
import { showSecondFactorAgain } from '@/domain/users/second-factor/show-again'
import { ownAnswer, type PlainState } from '@/lib/plain-answer'
import { vault } from '@/lib/session'
import { refuseUnsure } from '@/lib/sure'

export async function ask(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context, address }) => {
    await showSecondFactorAgain(context, typed, { vault: vault(), address })
    await askArchive(context, { locale: (await getLocale()) as Locale })
    refresh()
    return { words: (await getTranslations('archive'))('asked') }
  })
}

export async function drop(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    refuseUnsure(typed)
    await dropArchive(context, { id: typed.id ?? '' })
    refresh()
    return { words: (await getTranslations('archive'))('dropped') }
  })
}
