'use server'

import { endorseAction } from '@/domain/actions/endorse-action'
import { invalidField } from '@/domain/errors'
import { beginRequest } from '@/domain/requests/begin-request'
import { discardRequest } from '@/domain/requests/discard-request'
import { stepAfter } from '@/domain/requests/draft-steps'
import { fillInRequest } from '@/domain/requests/fill-in-request'
import { submitRequest } from '@/domain/requests/submit-request'
import { withdrawRequest } from '@/domain/requests/withdraw-request'
import { portalAnswer } from '@/lib/portal-answer'
import type { PortalState } from '@/lib/portal-state'

/** What a form sends is anything; each command's own schema judges it. */
type Sent = never

/** Makes a draft of the title and the one sentence, and goes on to who asks. */
export const begin = async (_: PortalState, form: FormData) =>
  portalAnswer(form, async (context, values) => {
    const { id } = await beginRequest(context, values as Sent)
    return `/portal/requests/draft/${id}/who`
  })

/** Saves a step of a draft and goes on to the next, to the review that it was opened from, or to what was looked for. */
export const saveStep = async (_: PortalState, form: FormData) =>
  portalAnswer(form, async (context, values) => {
    await fillInRequest(context, values as Sent)
    const draft = `/portal/requests/draft/${Number(values.id)}`
    const looksFor = typeof values.find === 'string' ? values.find.trim() : ''
    if (values.go === 'find' && looksFor)
      return `${draft}/who?find=${encodeURIComponent(looksFor)}#institutions`
    if (values.go === 'add') return `${draft}/who#institutions`
    if (values.go === 'later') return '/portal'
    return values.from === 'review' ? `${draft}/review` : `${draft}/${stepAfter(String(values.step))}`
  })

export const discard = async (_: PortalState, form: FormData) =>
  portalAnswer(form, async (context, values) => {
    await discardRequest(context, values as Sent)
    return '/portal'
  })

export const submit = async (_: PortalState, form: FormData) =>
  portalAnswer(form, async (context, values) => {
    const { reference } = await submitRequest(context, values as Sent)
    return `/portal/requests/${reference}?sent`
  })

export const withdraw = async (_: PortalState, form: FormData) =>
  portalAnswer(form, async (context, values) => {
    await withdrawRequest(context, values as Sent)
    return `/portal/requests/${encodeURIComponent(String(values.reference))}`
  })

/** Endorses the version of the fiche that the page shows; the box says that she may. */
export const endorse = async (_: PortalState, form: FormData) =>
  portalAnswer(form, async (context, values) => {
    if (values.agreed !== 'on') throw invalidField('agreed', 'required')
    await endorseAction(context, values as Sent)
    return `/portal/actions/${encodeURIComponent(String(values.reference))}/fiche?endorsed`
  })
