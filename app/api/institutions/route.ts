import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import { addInstitution } from '@/domain/institutions/add-institution'
import type { AddInstitutionInput } from '@/domain/institutions/inputs'
import { type InstitutionChoice, listInstitutions } from '@/domain/institutions/queries'
import { countryName } from '@/lib/format'
import { jsonOf } from '@/lib/request-body'
import { route } from '@/lib/route'

/** Institutions for a field that looks for one as its user types: ?q=, with ?country= only of one country. */
export const GET = route(async (request, { db }) => {
  const params = new URL(request.url).searchParams
  const found = await listInstitutions(db, {
    q: params.get('q') ?? '',
    country: params.get('country') ?? undefined,
    limit: 20,
  })
  const describe = await describer()
  return Response.json({ items: found.map(describe) }, { headers: { 'cache-control': 'private, no-store' } })
})

/** Adds an institution that the list does not have; one that it has under another spelling is answered. */
export const POST = route(async (request, context) => {
  const input = await jsonOf<typeof AddInstitutionInput._zod.input>(request)
  const { id, name, isNew } = await addInstitution(context, input)
  return Response.json({ value: String(id), label: name, isNew }, { status: isNew ? 201 : 200 })
})

async function describer() {
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('enums.institutionKind')
  return ({ id, name, kind, countryCode }: InstitutionChoice) => ({
    value: String(id),
    label: name,
    detail: [t(kind as never), countryCode ? countryName(countryCode, locale) : null]
      .filter(Boolean)
      .join(' · '),
  })
}
