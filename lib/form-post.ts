import 'server-only'
import type { Context } from '@/domain/command'
import { holdUpload } from '@/domain/documents/hold-upload'
import { uploadLimit } from '@/domain/documents/inputs'
import { uploadTooLarge } from '@/domain/documents/spool'
import { discardDraft, draftOf, saveDraft } from '@/domain/drafts/drafts'
import { DomainError } from '@/domain/errors'
import { fileIn, formValues } from './form-values'
import { metBy, wordsOf } from './portal-answer'
import type { PortalState } from './portal-state'

/*
 * A form with a file is posted to a route by the browser itself, since a Server Action takes no more than 1 MB. What
 * the person can act on is kept with what was typed, among the drafts of forms, and the page says it.
 */

/** What the texts of a form may take besides its file, in bytes. */
const roomForTexts = 256 * 1024

type Sent = { values: Record<string, string | string[]>; form: FormData }

/**
 * Does the work of a form that was posted to a route and goes on to where it says, or back to `page` with what was
 * wrong. `name` is that of the form among its user's drafts.
 */
export async function answerPost(
  request: Request,
  context: Context,
  { name, page }: { name: string; page: string },
  work: (sent: Sent) => Promise<string>,
): Promise<Response> {
  let values: Sent['values'] = {}
  try {
    // Without a length there is no telling how much would come.
    const size = Number(request.headers.get('content-length') ?? Number.NaN)
    if (!(size <= uploadLimit + roomForTexts)) throw uploadTooLarge()
    // What is no form, or was cut off, is an empty one: its command says what is missing.
    const form = await request.formData().catch(() => new FormData())
    values = formValues(form)
    const to = await work({ values, form })
    await discardDraft(context, name)
    return seeOther(to)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { values: again, ...met } = await metBy(error, values)
    const words = { ...(await wordsOf(error)), ...met }
    await saveDraft(context, { form: name, values: { ...again, [wrong]: words } })
    return seeOther(`${page}?again=${encodeURIComponent(name)}`)
  }
}

const wrong = '$wrong'

/** What was typed into a form and not sent, and, where it comes back refused (`again`), what was wrong with it. */
export async function leftInForm(
  context: Pick<Context, 'db' | 'actor'>,
  name: string,
  again: string | undefined,
): Promise<PortalState | undefined> {
  const left = await draftOf(context, name)
  if (!left) return undefined
  const { [wrong]: words, ...values } = left.values
  const { message, errors, theirs } = (words ?? {}) as Partial<PortalState>
  const isRefused = again === name && typeof message === 'string'
  return {
    at: left.savedAt.getTime(),
    message: isRefused ? message : null,
    errors: (isRefused && errors) || {},
    values: values as PortalState['values'],
    theirs: isRefused ? theirs : undefined,
  }
}

/** Takes the file of a form in for its user; gives back the id by which a command finds it, or nothing without one. */
export async function heldFile(context: Context, form: FormData, field: string) {
  const file = fileIn(form, field)
  if (!file) return undefined
  if (file.size > uploadLimit) throw uploadTooLarge()
  return (await holdUpload(context, { filename: file.name, body: piecesOf(file) })).id
}

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
}

/** To a page of this site, which the browser then gets. */
const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } })
