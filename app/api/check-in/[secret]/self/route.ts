import { db } from '@/db/client'
import { checkMyselfIn } from '@/domain/check-in/check-myself-in'
import { openRoute } from '@/lib/open-route'
import { jsonOf } from '@/lib/request-body'
import { whereFrom } from '@/lib/session'

/** Somebody checks herself in: {arrivalId, day, session, givenNames, familyNames, email, consent, arrivedAt}. */
export const POST = openRoute<{ secret: string }>(async (request, { secret }) => {
  const typed = await jsonOf<Record<string, unknown>>(request)
  await checkMyselfIn({ db: db(), now: new Date() }, { ...typed, secret }, await whereFrom())
  return Response.json({})
})
