import { z } from 'zod'
import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { dayOf } from '@/domain/deadlines'
import { requiredText } from '@/domain/inputs'
import { getMeeting, type MeetingCase, type MeetingRecord } from '@/domain/meetings/queries'
import { theProgramme } from '@/domain/reference'
import { opinionStanding, tallyOpinions } from '@/domain/requests/opinions'
import type { RequestRecord } from '@/domain/requests/queries'
import type { Block, Report, TableBlock } from './blocks'
import type { ReportDefinition } from './catalogue'
import { dayCell, heading, joined, part } from './cells'
import { countryName, formatDay } from './format'
import { frame } from './frame'
import { hxl } from './hxl'
import { type Texts, textsIn } from './texts'

/** What can be had of a meeting: what the committee has before it, and what it decided. */
export const paperKinds = ['agenda', 'minutes'] as const
export type PaperKind = (typeof paperKinds)[number]

type Asked = { reference: string; locale: Locale; kind: PaperKind }

/**
 * The papers of a meeting, with the cases that exist for whoever asks: as its agenda with a page for each case, or
 * as its minutes. Throws `not_found`.
 */
export async function committeePapers(context: Context, { reference, locale, kind }: Asked): Promise<Report> {
  const { db, actor, now } = context
  const meeting = await getMeeting(db, actor, reference, now)
  const t = textsIn(locale)
  const { settings } = await theProgramme(db)
  const today = dayOf(now)
  const about = { t, locale, today, positiveSilence: settings.positiveSilence === true }
  return {
    ...(await frame(context, t, locale)),
    filename: `${t(`reports.files.${kind}`)}-${meeting.reference}`,
    kind: t(`reports.meeting.${kind}`),
    title: meeting.body,
    subtitle: joined([formatDay(meeting.heldOn, locale, 'long'), meeting.place], ' · '),
    reference: meeting.reference,
    blocks: kind === 'agenda' ? agenda(about, meeting) : minutes(about, meeting),
  }
}

const definitionOf = (kind: PaperKind) =>
  ({
    scope: z.object({ meeting: requiredText(40) }),
    make: (context, { meeting }, locale) => committeePapers(context, { reference: meeting, locale, kind }),
  }) satisfies ReportDefinition<{ meeting: string }>

export const agendaDefinition = definitionOf('agenda')
export const minutesDefinition = definitionOf('minutes')

type About = { t: Texts; locale: Locale; today: string; positiveSilence: boolean }

const numbered = ({ request }: MeetingCase, index: number) => `${index + 1}. ${request.title}`

/** What is written under a heading, or nothing of either. */
const said = (title: string, text: string | null): Block[] =>
  text ? [part(title), { kind: 'paragraph', text }] : []

function agenda(about: About, meeting: MeetingRecord): Block[] {
  const { t } = about
  return [
    heading(t('reports.meeting.items')),
    itemsTable(about, meeting),
    ...others(about, meeting),
    ...meeting.cases.flatMap((each, index) => [
      { kind: 'heading' as const, level: 1 as const, text: numbered(each, index), newPage: true },
      { kind: 'facts' as const, items: facts(about, each.request) },
      ...said(t('reports.meeting.ask'), each.request.ask),
      ...said(t('requests.form.problem'), each.request.problem),
      ...said(t('requests.form.objective'), each.request.objective),
      ...said(t('requests.form.expectedResults'), each.request.expectedResults),
      part(t('reports.meeting.screening')),
      screening(about, each.request),
      part(t('reports.meeting.opinions')),
      opinions(about, each.request),
      ...said(t('reports.meeting.proposed'), each.note),
    ]),
  ]
}

function minutes(about: About, meeting: MeetingRecord): Block[] {
  const { t, locale } = about
  const people = (meeting.attended ?? '').split('\n').filter((line) => line.trim())
  return [
    heading(t('reports.meeting.attended')),
    people.length > 0
      ? { kind: 'list', items: people }
      : { kind: 'paragraph', text: t('reports.meeting.nobody') },
    heading(t('reports.meeting.decisions')),
    {
      kind: 'table',
      key: 'decisions',
      title: t('reports.meeting.decisions'),
      columns: [
        { label: t('reports.meeting.item'), type: 'text', weight: 0.7 },
        { label: t('reports.activity.reference'), type: 'text', weight: 2, hxl: hxl.requestCode },
        { label: t('reports.activity.title'), type: 'text', weight: 4.5, hxl: hxl.request },
        { label: t('reports.meeting.decision'), type: 'text', weight: 2.4 },
      ],
      rows: meeting.cases.map(({ request, decision }, index) => [
        String(index + 1),
        request.reference,
        request.title,
        decision ? t(`enums.decisionOutcome.${decision.outcome}`) : t('reports.meeting.undecided'),
      ]),
      empty: t('reports.meeting.noItems'),
    },
    ...others(about, meeting),
    ...meeting.cases.flatMap((each, index): Block[] => {
      const { request, decision } = each
      const answer = request.action && `${request.action.name} (${request.action.reference})`
      return [
        heading(numbered(each, index)),
        {
          kind: 'facts',
          items: [
            ...facts(about, request),
            {
              label: t('reports.meeting.decision'),
              value: decision
                ? joined(
                    [
                      t(`enums.decisionOutcome.${decision.outcome}`),
                      formatDay(decision.decidedOn, locale, 'long'),
                    ],
                    ', ',
                  )
                : t('reports.meeting.undecided'),
            },
            ...(decision && answer ? [{ label: t('reports.activity.action'), value: answer }] : []),
          ],
        },
        ...said(t('reports.meeting.reasons'), decision?.reasons ?? null),
        ...said(t('reports.meeting.conditions'), decision?.conditions ?? null),
      ]
    }),
    ...(meeting.notes
      ? [heading(t('reports.meeting.notes')), { kind: 'paragraph' as const, text: meeting.notes }]
      : []),
  ]
}

/** Cases of regions that are not the reader's: said to be there, and nothing more. */
const others = ({ t }: About, meeting: MeetingRecord): Block[] =>
  meeting.others > 0
    ? [{ kind: 'paragraph', text: t('reports.meeting.others', { count: meeting.others }) }]
    : []

const facts = ({ t, locale }: About, request: RequestRecord) =>
  [
    { label: t('reports.activity.reference'), value: request.reference },
    { label: t('reports.meeting.authority'), value: request.institution.name },
    {
      label: t('reports.meeting.jointly'),
      value: joined(
        request.institutions.filter(({ role }) => role === 'joint').map(({ name }) => name),
        '; ',
      ),
    },
    {
      label: t('reports.action.country'),
      value: request.countryCode && countryName(request.countryCode, locale),
    },
    { label: t('reports.meeting.received'), value: dayCell(request.receivedOn) },
    { label: t('reports.meeting.areas'), value: joined(request.areas.map(({ labels }) => labels[locale])) },
  ].filter(({ value }) => value !== null)

const itemsTable = (about: About, meeting: MeetingRecord): TableBlock => ({
  kind: 'table',
  key: 'agenda',
  title: about.t('reports.meeting.items'),
  columns: [
    { label: about.t('reports.meeting.item'), type: 'text', weight: 0.7 },
    { label: about.t('reports.activity.reference'), type: 'text', weight: 2, hxl: hxl.requestCode },
    { label: about.t('reports.activity.title'), type: 'text', weight: 4.5, hxl: hxl.request },
    { label: about.t('reports.meeting.authority'), type: 'text', weight: 3, hxl: hxl.organisation },
    { label: about.t('reports.meeting.opinions'), type: 'text', weight: 2.8 },
  ],
  rows: meeting.cases.map(({ request }, index) => [
    String(index + 1),
    request.reference,
    request.title,
    joined([request.institution.name, request.countryCode && countryName(request.countryCode, about.locale)]),
    tally(about, request),
  ]),
  empty: about.t('reports.meeting.noItems'),
})

function tally({ t, today, positiveSilence }: About, { opinions }: RequestRecord) {
  const counted = tallyOpinions(opinions, today, positiveSilence)
  return (['inFavour', 'bySilence', 'against', 'noOpinion', 'waiting'] as const)
    .filter((each) => counted[each] > 0)
    .map((each) => t(`requests.opinions.tally.${each}`, { count: counted[each] }))
    .join(' · ')
}

const screening = ({ t, locale }: About, { checklist }: RequestRecord): TableBlock => ({
  kind: 'table',
  key: 'screening',
  title: t('reports.meeting.screening'),
  columns: [
    { label: t('reports.meeting.question'), type: 'text', weight: 4 },
    { label: t('reports.meeting.answer'), type: 'text', weight: 1.4 },
    { label: t('reports.meeting.note'), type: 'text', weight: 3 },
  ],
  rows: checklist
    .filter(({ answer }) => answer !== null)
    .map(({ labels, answer, note }) => [
      labels[locale],
      answer && t(`enums.screeningAnswer.${answer}`),
      note,
    ]),
  empty: t('reports.meeting.notScreened'),
})

const opinions = (about: About, request: RequestRecord): TableBlock => ({
  kind: 'table',
  key: 'opinions',
  title: about.t('reports.meeting.opinions'),
  columns: [
    { label: about.t('reports.meeting.service'), type: 'text', weight: 2.4 },
    { label: about.t('reports.meeting.opinion'), type: 'text', weight: 2 },
    { label: about.t('reports.meeting.comments'), type: 'text', weight: 4 },
  ],
  rows: request.opinions.map((opinion) => [
    opinion.veto ? `${opinion.service} (${about.t('requests.opinions.hasVeto')})` : opinion.service,
    standing(about, opinion),
    opinion.comments,
  ]),
  empty: about.t('requests.opinions.nobody'),
})

/** What a service said; silence is said to be silence. */
function standing(
  { t, locale, today, positiveSilence }: About,
  opinion: RequestRecord['opinions'][number],
): string {
  if (opinion.stance) return t(`enums.opinionStance.${opinion.stance}`)
  const day = formatDay(opinion.dueOn, locale)
  return opinionStanding(opinion, today, positiveSilence) === 'silent'
    ? `${t('requests.opinions.silent')}: ${t('requests.opinions.noAnswerBy', { day })}`
    : t('requests.opinions.waiting')
}
