'use server'

import { redirect } from 'next/navigation'
import { chooseNotifications } from '@/domain/notifications/choose-notifications'
import { readAllNotifications, readNotification } from '@/domain/notifications/read'
import { answer } from '@/lib/action'

export async function markRead(form: FormData) {
  await answer(async (context) => ({ value: await readNotification(context, Number(form.get('id'))) }))
}

export async function markAllRead() {
  await answer(async (context) => ({ value: await readAllNotifications(context) }))
}

/** Sets what comes by e-mail; says on the page whether it was kept. */
export async function saveChoices(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '') || null
  const mail = Object.fromEntries(
    [...form].flatMap(([name, value]) => (name.startsWith('mail.') ? [[name.slice(5), value]] : [])),
  )
  const done = await answer(async (context) => ({
    value: await chooseNotifications(context, {
      mail,
      quietFrom: text('quietFrom'),
      quietUntil: text('quietUntil'),
      timeZone: text('timeZone'),
    }),
  }))
  redirect(`/notifications/choices?${done.ok ? 'saved' : 'refused'}=1`)
}
