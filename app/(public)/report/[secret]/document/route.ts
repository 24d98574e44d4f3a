import { db } from '@/db/client'
import { editionByLink } from '@/domain/editions/links'
import { notFound } from '@/domain/errors'
import { answerKept } from '@/lib/edition-answer'
import { openRoute } from '@/lib/open-route'

/** The one document that a link opens. */
export const GET = openRoute<{ secret: string }>(async (request, { secret }) => {
  const found = await editionByLink({ db: db(), now: new Date() }, secret)
  if (!found) throw notFound()
  return answerKept(request, found)
})
