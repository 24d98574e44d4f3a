import { db } from '@/db/client'
import { statusList } from '@/domain/certificates/status-list'
import { notFound } from '@/domain/errors'
import { theProgramme } from '@/domain/reference'
import { installation } from '@/lib/env'
import { jsonOf, publicRoute } from '@/lib/public-answer'

/** Which certificates were revoked, as verifiers of credentials look it up. */
export const GET = publicRoute<{ list: string }>(async (_request, { list }) => {
  if (!/^\d{1,5}$/.test(list)) throw notFound()
  const context = { db: db(), now: new Date(), installation: installation() }
  const found = await statusList(context, Number(list), await theProgramme(db()))
  if (!found) throw notFound()
  return jsonOf(found, 'application/vc+ld+json', 60)
})
