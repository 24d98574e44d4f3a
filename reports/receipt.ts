import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { notFound } from '@/domain/errors'
import { theProgramme } from '@/domain/reference'
import { requestDeadlines } from '@/domain/requests/due'
import { getRequest } from '@/domain/requests/queries'
import type { Report } from './blocks'
import { dayCell, joined } from './cells'
import { frame } from './frame'
import { textsIn } from './texts'

/**
 * The receipt of a request that was sent: its reference, its day, what was asked, and what happens next by when. Throws
 * `not_found` for a draft.
 */
export async function receipt(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { reference, locale }: { reference: string; locale: Locale },
): Promise<Report> {
  const request = await getRequest(db, actor, reference)
  if (!request.submittedAt) throw notFound()
  const t = textsIn(locale)
  const by = requestDeadlines(
    { submittedAt: request.submittedAt, pausedDays: 0 },
    (await theProgramme(db)).settings,
  )
  return {
    ...(await frame({ db, now: request.submittedAt }, t, locale)),
    filename: `${t('reports.receipt.file')}-${reference}`,
    kind: t('reports.receipt.kind'),
    title: request.title,
    subtitle: request.institution.name,
    reference,
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: t('reports.receipt.reference'), value: reference },
          { label: t('reports.receipt.receivedOn'), value: dayCell(request.receivedOn) },
          { label: t('portal.fields.authority'), value: request.institution.name },
          {
            label: t('portal.fields.focalPointName'),
            value: joined([request.focalPointName, request.focalPointFunction]),
          },
          { label: t('portal.fields.signatory'), value: request.signatory },
          {
            label: t('portal.fields.areas'),
            value: joined(request.areas.map(({ labels }) => labels[locale])),
          },
        ].filter(({ value }) => value !== null),
      },
      { kind: 'heading', level: 1, text: t('reports.receipt.asked') },
      { kind: 'paragraph', text: request.ask },
      { kind: 'heading', level: 1, text: t('reports.receipt.next') },
      { kind: 'paragraph', text: t('reports.receipt.nextIntro') },
      {
        kind: 'facts',
        items: [
          { label: t('reports.receipt.acknowledge'), value: dayCell(by.acknowledge) },
          { label: t('reports.receipt.screen'), value: dayCell(by.screen) },
          { label: t('reports.receipt.decide'), value: dayCell(by.decide) },
        ],
      },
      { kind: 'paragraph', text: t('reports.receipt.quote', { reference }) },
    ],
  }
}
