import { locales } from '@/db/enums'
import { getAction } from '@/domain/actions/queries'
import { getActivity } from '@/domain/activities/queries'
import type { Context } from '@/domain/command'
import { notFound } from '@/domain/errors'
import { getMeeting } from '@/domain/meetings/queries'
import { getRequest } from '@/domain/requests/queries'
import { getResult } from '@/domain/results/queries'
import { type Asked, number, type Read } from './operation'

/** A record of a request or an Action is called by its reference, or by its id. */
const called =
  (find: (context: Parameters<Read>[1], reference: string) => Promise<{ id: number }>): Read =>
  async (text, context) =>
    /^\d+$/.test(text) ? number(text) : (await find(context, text)).id

export const request = { id: called(({ db, actor }, reference) => getRequest(db, actor, reference)) }
export const action = { id: called(({ db, actor }, reference) => getAction(db, actor, reference)) }
export const result = { id: called(({ db, actor }, reference) => getResult(db, actor, reference)) }
export const meeting = {
  id: called(({ db, actor, now }, reference) => getMeeting(db, actor, reference, now)),
}
/** What an address says as it says it. */
export const text: Read = (part) => part

/** A language that an address names; throws `not_found`. */
export function localeIn(said: string) {
  const locale = locales.find((known) => known === said)
  if (!locale) throw notFound()
  return locale
}

const which = (said: string) => (/^\d+$/.test(said) ? { id: number(said) } : said)

/* The record that an address names, as it exists for whoever asks; they throw `not_found`. */

export const theRequest = ({ db, actor }: Context, { params: { id = '' } }: Asked) =>
  getRequest(db, actor, which(id))
export const theAction = ({ db, actor }: Context, { params: { id = '' } }: Asked) =>
  getAction(db, actor, which(id))
export const theResult = ({ db, actor }: Context, { params: { id = '' } }: Asked) =>
  getResult(db, actor, which(id))
export const theMeeting = ({ db, actor, now }: Context, { params: { id = '' } }: Asked) =>
  getMeeting(db, actor, which(id), now)
export const theActivity = ({ db, actor, now }: Context, { params: { id = '' } }: Asked) =>
  getActivity(db, actor, number(id), now)
