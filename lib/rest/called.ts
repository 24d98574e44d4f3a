import { getAction } from '@/domain/actions/queries'
import { getMeeting } from '@/domain/meetings/queries'
import { getRequest } from '@/domain/requests/queries'
import { getResult } from '@/domain/results/queries'
import { number, type Read } from './operation'

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
