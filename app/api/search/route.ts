import { getLocale } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import { type Found, type SearchedKind, searchRecords } from '@/domain/search/search-records'
import { countryName, formatDay } from '@/lib/format'
import { route } from '@/lib/route'

export type SearchAnswer = {
  groups: { kind: SearchedKind; items: { label: string; detail: string; href: string }[] }[]
}

const pages: Record<SearchedKind, string> = {
  request: '/requests',
  action: '/actions',
  activity: '/activities',
  person: '/people',
  result: '/results',
}

/** What the command palette finds by ?q=. */
export const GET = route(async (request, { db, actor }) => {
  const locale = (await getLocale()) as Locale
  const q = new URL(request.url).searchParams.get('q') ?? ''
  const groups = await searchRecords(db, actor, q)
  const answer: SearchAnswer = {
    groups: groups.map(({ kind, items }) => ({
      kind,
      items: items.map((found) => ({
        label: found.title,
        detail: detailOf(kind, found, locale),
        href: `${pages[kind]}/${encodeURIComponent(found.slug)}`,
      })),
    })),
  }
  return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
})

function detailOf(kind: SearchedKind, found: Found, locale: Locale) {
  const country = found.countryCode ? countryName(found.countryCode, locale) : null
  const day = found.day ? formatDay(found.day, locale) : null
  const of = kind === 'activity' ? `${found.of} · ${found.reference}` : found.of
  return [kind === 'activity' ? null : found.reference, of, day, country].filter(Boolean).join(' · ')
}
