import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import { importRoster } from '@/domain/rosters/import-roster'
import { recordedUpload } from '@/domain/rosters/recorded-upload'
import { sayAboutList } from '@/domain/rosters/say-about-list'
import type { Watch } from '@/domain/rosters/watch'
import { errorSentence } from '@/lib/error-sentence'
import type { Texts } from '@/lib/history-sentence'
import { tellLineByLine } from '@/lib/line-by-line'
import { jsonOf } from '@/lib/request-body'
import { route } from '@/lib/route'

type Body = { mapping?: object; choices?: object; leaveOut?: object }

/**
 * Records an uploaded list of ?activity= and tells line by line how far it is, at last what it came to; whoever stops
 * listening stops it, and then nothing is written.
 */
export const POST = route<{ id: string }>(async (request, context, { id }) => {
  const { mapping = { columns: {} }, choices = {}, leaveOut = {} } = await jsonOf<Body>(request)
  const list = { id: activityOf(request), uploadId: id }
  await sayAboutList(context, { ...list, choices, leaveOut } as never)
  const texts = (await getTranslations()) as unknown as Texts
  const locale = (await getLocale()) as Locale
  return tellLineByLine(
    request,
    (watch: Watch) => importRoster(context, { ...list, mapping } as never, watch),
    (error) => errorSentence(texts, locale, error),
  )
})

/** What became of it, once nobody is recording any more. */
export const GET = route<{ id: string }>(async (request, context, { id }) =>
  Response.json(await recordedUpload(context, { id: activityOf(request), uploadId: id }), {
    headers: { 'cache-control': 'no-store' },
  }),
)

const activityOf = (request: Request) => new URL(request.url).searchParams.get('activity')
