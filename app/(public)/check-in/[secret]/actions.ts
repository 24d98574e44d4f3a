'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { db } from '@/db/client'
import { tickAtDoor } from '@/domain/check-in/at-the-door'
import { checkMyselfIn } from '@/domain/check-in/check-myself-in'
import { DomainError } from '@/domain/errors'
import { type PlainState, plainAnswer } from '@/lib/plain-answer'
import { whereFrom } from '@/lib/session'

/* What the check-in pages do where there is no script; with one they speak to the routes of app/api/check-in. */

const text = (form: FormData, name: string) => String(form.get(name) ?? '')

function pageOf(form: FormData) {
  const asked = new URLSearchParams({ day: text(form, 'day'), session: text(form, 'session') })
  if (form.get('q')) asked.set('q', text(form, 'q'))
  return `/check-in/${encodeURIComponent(text(form, 'secret'))}?${asked}`
}

/** Sends what a door's form says, and shows the door again; a link that is over says so itself. */
async function atTheDoor(form: FormData, sent: object) {
  await tickAtDoor({ db: db(), now: new Date() }, { secret: text(form, 'secret'), ...sent }).catch(
    (error) => {
      if (!(error instanceof DomainError)) throw error
    },
  )
  redirect(pageOf(form))
}

export async function tickByHand(form: FormData) {
  const [participationId, to] = text(form, 'tick').split(' ')
  const slot = { day: text(form, 'day'), session: Number(text(form, 'session')) }
  await atTheDoor(form, {
    changes: [{ participationId, ...slot, present: to === 'here' }],
  })
}

export async function addByHand(form: FormData) {
  const typed = Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
  await atTheDoor(form, {
    arrivals: [{ ...typed, arrivalId: randomUUID(), consent: form.get('consent') === 'on' }],
  })
}

export async function checkIn(before: PlainState, form: FormData): Promise<PlainState> {
  return plainAnswer(before, form, async (typed) => {
    const arrivalId = typed.arrivalId || randomUUID()
    await checkMyselfIn({ db: db(), now: new Date() }, { ...typed, arrivalId }, await whereFrom())
    return {}
  })
}
