import { db } from '@/db/client'
import { credentialByCode } from '@/domain/certificates/find-by-code'
import { credentialIn } from '@/domain/certificates/sign'
import { notFound } from '@/domain/errors'
import { publicRoute } from '@/lib/public-answer'
import { whereFrom } from '@/lib/session'
import { certificateFile } from '@/reports/certificate-pdf'

/**
 * A certificate as a signed Open Badges 3.0 credential, for whoever has its code: as JSON with a proof inside, or with
 * ?as=jwt as a token. Gone once it was revoked; one that was fetched before points to the list that says so.
 */
export const GET = publicRoute<{ code: string }>(async (request, { code }) => {
  const { address } = await whereFrom()
  const found = await credentialByCode({ db: db(), now: new Date() }, code, address)
  if (!found) throw notFound()
  const asToken = new URL(request.url).searchParams.get('as') === 'jwt'
  const body = asToken ? found.credential : JSON.stringify(credentialIn(found.credential), null, 2)
  const filename = `${certificateFile(found.shown)}.${asToken ? 'jwt' : 'json'}`
  return new Response(body, {
    headers: {
      'content-type': asToken ? 'application/vc+jwt' : 'application/vc+ld+json',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
    },
  })
})
