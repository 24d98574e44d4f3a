import { getTranslations } from 'next-intl/server'
import { invalidField } from '@/domain/errors'
import { exportPerson } from '@/domain/people/export-person'
import { personFormats } from '@/domain/people/inputs'
import { theProgramme } from '@/domain/reference'
import { historySentence } from '@/lib/history-sentence'
import { answerReport, askedFor, idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { personReport } from '@/reports/person-data'
import { personJson } from '@/reports/person-json'

/** All that is held about a person, for her: ?format=json, or pdf in a ?language=; the trail keeps who took it. */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const format = personFormats.find((known) => known === new URL(request.url).searchParams.get('format'))
  if (!format) throw invalidField('format', 'choose')
  if (format === 'pdf') {
    const { locale } = askedFor(request, context.actor, ['pdf'])
    const sentence = historySentence(await getTranslations({ locale }), locale)
    return answerReport(await personReport(context, { id: idIn(id), locale, sentence }), 'pdf')
  }
  const held = await exportPerson(context, { id: idIn(id), format })
  const { fullName } = await theProgramme(context.db)
  const body = JSON.stringify(personJson(held, { now: context.now, programme: fullName }), null, 2)
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="person-${held.person.id}.json"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
