'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { webhookKinds } from '@/db/enums'
import { addWebhook } from '@/domain/webhooks/add-webhook'
import { editWebhook } from '@/domain/webhooks/edit-webhook'
import { removeWebhook } from '@/domain/webhooks/remove-webhook'
import { rotateWebhookSecret } from '@/domain/webhooks/rotate-webhook-secret'
import { sendAgain } from '@/domain/webhooks/send-again'
import { switchOffWebhook } from '@/domain/webhooks/switch-off-webhook'
import { switchOnWebhook } from '@/domain/webhooks/switch-on-webhook'
import { tryWebhook } from '@/domain/webhooks/try-webhook'
import { runCommand } from '@/lib/action'
import { installation } from '@/lib/env'
import { ownAnswer, type PlainState } from '@/lib/plain-answer'
import { refuseUnsure } from '@/lib/sure'

const page = (id: number) => `/settings/webhooks/${id}`

export const edit = async (input: Parameters<typeof editWebhook>[1]) => runCommand(editWebhook, input)

export async function add(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async ({ url, description, ...typed }, { context }) => {
    const kinds = webhookKinds.filter((kind) => typed[`kind_${kind}`])
    const { id, secret } = await addWebhook(installation().secret)(context, { url, description, kinds })
    return { codes: [secret, page(id)] }
  })
}

export async function rotate(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    const { id, secret } = await rotateWebhookSecret(installation().secret)(context, { id: typed.id })
    return { codes: [secret, page(id)] }
  })
}

export async function tryIt(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    await tryWebhook(context, { id: typed.id })
    refresh()
    return { words: (await getTranslations('webhooks'))('tried') }
  })
}

export async function again(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    const { count } = await sendAgain(context, { ...typed, id: typed.id })
    refresh()
    return { words: (await getTranslations('webhooks'))('sentAgain', { count }) }
  })
}

export async function switchOff(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    await switchOffWebhook(context, { id: typed.id })
    refresh()
    return {}
  })
}

export async function switchOn(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    await switchOnWebhook(context, { id: typed.id })
    refresh()
    return {}
  })
}

export async function remove(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    refuseUnsure(typed)
    await removeWebhook(context, { id: typed.id })
    redirect('/settings/webhooks')
  })
}
