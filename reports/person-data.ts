import type { Locale, Role } from '@/db/enums'
import type { Context } from '@/domain/command'
import { dayOf } from '@/domain/deadlines'
import { exportPerson } from '@/domain/people/export-person'
import type { HeldData } from '@/domain/people/held-about'
import type en from '@/messages/en.json'
import type { Block, Cell, Column, Fact, Report } from './blocks'
import { dayCell, heading, joined } from './cells'
import { countryName, formatDay, formatDays, formatInstant, formatScore, languageName } from './format'
import { frame } from './frame'
import { type Texts, textsIn } from './texts'

/**
 * All that is held about a person as a paper for her, written down as given out. Throws `not_found`, and `forbidden` to
 * whoever may not read everywhere.
 */
export async function personReport(
  context: Context,
  { id, locale, sentence }: { id: number; locale: Locale; sentence: Sentence },
): Promise<Report> {
  const held = await exportPerson(context, { id, format: 'pdf' })
  const t = textsIn(locale)
  const framed = await frame(context, t, locale)
  return {
    ...framed,
    filename: `${t('personData.file')}-${id}`,
    kind: t('personData.kind'),
    title: `${held.person.givenNames} ${held.person.familyNames}`,
    subtitle: held.person.institution,
    reference: null,
    blocks: [
      { kind: 'paragraph', text: t('personData.paperIntro', { programme: framed.programme }) },
      ...heldBlocks(t, locale, held, { sentence, names: false }),
    ],
  }
}

/** What the history of the house says of an event in the reader's language. */
export type Sentence = (event: {
  entity: HeldData['history'][number]['entity']
  verb: string
  details: Record<string, unknown>
}) => string

/**
 * All that is held about a person in the order in which it is read, the same on the page and on paper. Who looked is
 * said by name to the team, and to the person herself by what they are.
 */
export function heldBlocks(
  t: Texts,
  locale: Locale,
  held: HeldData,
  told: { sentence: Sentence; names: boolean },
): Block[] {
  const words = wordsIn(t, locale, told)
  return [
    ...about(t, locale, held),
    ...consents(t, locale, held, words),
    ...seats(t, locale, held, words),
    ...lent(t, locale, held),
    ...certificates(t, locale, held, words),
    ...questionnaires(t, locale, held, words),
    ...arrivals(t, held, words),
    ...letters(t, locale, held, words),
    ...cases(t, held, words),
    ...account(t, locale, held, words),
    ...sources(t, held, words),
    ...looks(t, held, words),
    ...merges(t, held, words),
    ...history(t, held, words),
  ]
}

type Words = ReturnType<typeof wordsIn>
function wordsIn(t: Texts, locale: Locale, { sentence, names }: { sentence: Sentence; names: boolean }) {
  return {
    at: (instant: Date | null) => (instant ? formatInstant(instant, locale) : null),
    said: (value: boolean | null) =>
      t(`personData.said.${value === null ? 'notAsked' : value ? 'yes' : 'no'}`),
    did: sentence,
    who: ({ who, role }: { who?: string | null; role: Role | null }) =>
      joined([names ? who : null, role && t(`enums.role.${role}`)]) ?? t('personData.history.system'),
  }
}

const text = (label: string, weight = 2): Column => ({ label, type: 'text', weight })
const day = (label: string): Column => ({ label, type: 'day', weight: 1.4 })
const amount = (label: string): Column => ({ label, type: 'number' })
const known = (facts: Fact[]) => facts.filter(({ value }) => value !== null)

function about(t: Texts, locale: Locale, { person }: HeldData): Block[] {
  const field = (name: keyof (typeof en)['personData']['fields'], value: Cell) => ({
    label: t(`personData.fields.${name}`),
    value,
  })
  const asDay = (instant: Date | null) => dayCell(instant ? dayOf(instant) : null)
  return [
    heading(t('personData.about')),
    {
      kind: 'facts',
      items: known([
        field('number', String(person.id)),
        field('name', `${person.givenNames} ${person.familyNames}`),
        field('gender', t(`enums.gender.${person.gender}`)),
        field('email', person.email),
        field('phone', person.phone),
        field('institution', person.institution),
        field(
          'institutionKind',
          person.institutionKind && t(`enums.institutionKind.${person.institutionKind}`),
        ),
        field('unit', person.unit),
        field('position', person.position),
        field('country', person.countryCode && countryName(person.countryCode, locale)),
        field('state', person.state),
        field('dateOfBirth', dayCell(person.dateOfBirth)),
        field('createdAt', asDay(person.createdAt)),
        field('updatedAt', asDay(person.updatedAt)),
        field('anonymisedAt', asDay(person.anonymisedAt)),
      ]),
    },
  ]
}
function consents(t: Texts, locale: Locale, held: HeldData, { said }: Words): Block[] {
  return [
    heading(t('personData.consents.title')),
    {
      kind: 'facts',
      items: [{ label: t('personData.fields.mailings'), value: said(held.person.mailingConsent) }],
    },
    {
      kind: 'table',
      key: 'consents',
      title: t('personData.consents.title'),
      columns: [
        text(t('personData.consents.activity'), 4),
        text(t('personData.consents.processing')),
        text(t('personData.consents.version'), 2),
        text(t('personData.consents.pictures')),
      ],
      rows: held.participations.map(({ activity, consent, consentText, consentLanguage, pictureConsent }) => [
        activity.title,
        said(consent),
        consentText === null
          ? consent === null
            ? null
            : t('personData.consents.noWords')
          : joined([
              String(consentText),
              consentLanguage &&
                t('personData.consents.inLanguage', { language: languageName(consentLanguage, locale) }),
            ]),
        said(pictureConsent),
      ]),
      note: t('personData.consents.note'),
      empty: t('personData.consents.empty'),
    },
    ...held.consentTexts.flatMap(({ number, texts, purpose, legalBasis, madeAt }): Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: t('personData.consents.words', {
          number,
          day: formatDay(dayOf(madeAt), locale),
        }),
      },
      { kind: 'paragraph', text: texts[locale] },
      {
        kind: 'facts',
        items: [
          { label: t('personData.consents.purpose'), value: purpose },
          { label: t('personData.consents.legalBasis'), value: legalBasis },
        ],
      },
    ]),
  ]
}

function seats(t: Texts, locale: Locale, { participations }: HeldData, { at, said }: Words): Block[] {
  const score = (value: number | null, of: number | null) =>
    value === null ? null : formatScore(value, of, locale)
  const dayWith = ({ day: one, sessions }: HeldData['participations'][number]['days'][number]) =>
    String(sessions) === '1'
      ? formatDay(one, locale)
      : t('personData.seats.sessions', { day: formatDay(one, locale), sessions: sessions.join(', ') })
  const ticks = participations.flatMap((seat) =>
    seat.ticks.map((tick) => ({ ...tick, title: seat.activity.title })),
  )
  return [
    heading(t('personData.seats.title')),
    {
      kind: 'table',
      key: 'participations',
      title: t('personData.seats.title'),
      columns: [
        text(t('personData.seats.activity'), 4),
        text(t('personData.seats.dates'), 2.5),
        text(t('personData.seats.role')),
        text(t('personData.seats.then'), 3),
        text(t('personData.seats.position')),
        text(t('personData.seats.days'), 3),
        text(t('personData.seats.before')),
        text(t('personData.seats.after')),
      ],
      rows: participations.map((seat) => [
        joined([seat.activity.title, seat.activity.place]),
        formatDays(seat.activity.startsOn, seat.activity.endsOn, locale) || null,
        t(`enums.participationRole.${seat.role}`),
        seat.institution,
        seat.position,
        joined(seat.days.map(dayWith), '; '),
        score(seat.scoreBefore, seat.scoreBeforeOf),
        score(seat.scoreAfter, seat.scoreAfterOf),
      ]),
      empty: t('personData.seats.empty'),
    },
    ...(ticks.length > 0
      ? [
          {
            kind: 'table' as const,
            key: 'ticks',
            title: t('personData.seats.ticks'),
            columns: [
              text(t('personData.seats.activity'), 4),
              day(t('personData.seats.day')),
              amount(t('personData.seats.session')),
              text(t('personData.seats.present')),
              text(t('personData.seats.tickedAt')),
            ],
            rows: ticks.map((tick): Cell[] => [
              tick.title,
              dayCell(tick.day),
              tick.session,
              said(tick.present),
              at(tick.tickedAt),
            ]),
          },
        ]
      : []),
  ]
}

function lent(t: Texts, locale: Locale, { deployments }: HeldData): Block[] {
  if (deployments.length === 0) return []
  return [
    heading(t('people.deployments.heading')),
    {
      kind: 'table',
      key: 'deployments',
      title: t('people.deployments.heading'),
      columns: [
        text(t('personData.seats.activity'), 4),
        text(t('personData.seats.dates'), 2.5),
        text(t('people.deployments.administration'), 3),
        amount(t('people.deployments.planned')),
        amount(t('people.deployments.worked')),
      ],
      rows: deployments.map((one) => [
        one.activity.title,
        formatDays(one.activity.startsOn, one.activity.endsOn, locale) || null,
        one.institution,
        one.daysPlanned,
        one.daysWorked,
      ]),
    },
  ]
}

function certificates(t: Texts, locale: Locale, held: HeldData, { at }: Words): Block[] {
  if (held.certificates.length === 0) return []
  return [
    heading(t('personData.certificates.title')),
    {
      kind: 'table',
      key: 'certificates',
      title: t('personData.certificates.title'),
      columns: [
        text(t('personData.certificates.code')),
        text(t('personData.certificates.name'), 3),
        text(t('personData.certificates.activity'), 4),
        text(t('personData.certificates.status')),
        text(t('personData.certificates.language')),
        text(t('personData.certificates.issuedAt')),
        text(t('personData.certificates.revokedAt')),
        text(t('personData.certificates.reason')),
      ],
      rows: held.certificates.map((one) => [
        one.code,
        `${one.facts.givenNames} ${one.facts.familyNames}`,
        one.activity,
        t(`enums.certificateStatus.${one.status}`),
        languageName(one.locale, locale),
        at(one.issuedAt),
        at(one.revokedAt),
        one.revokedReason,
      ]),
    },
  ]
}

function questionnaires(t: Texts, locale: Locale, held: HeldData, { at, said }: Words): Block[] {
  const { questionnaires: sheets, questionnaireLinks: links } = held
  const answers = sheets.flatMap((sheet) => sheet.answers)
  const answerOf = ({ number, choices, text: own }: (typeof answers)[number]) =>
    joined([own, choices?.join(', '), number === null ? null : String(number)])
  if (sheets.length + links.length === 0) return []
  return [
    heading(t('personData.questionnaires.title')),
    {
      kind: 'table',
      key: 'questionnaires',
      title: t('personData.questionnaires.title'),
      columns: [
        text(t('personData.questionnaires.activity'), 4),
        text(t('personData.questionnaires.kind')),
        day(t('personData.questionnaires.on')),
        text(t('personData.questionnaires.source')),
        amount(t('personData.questionnaires.score')),
      ],
      rows: sheets.map((sheet) => [
        sheet.activity,
        t(`enums.questionnaireKind.${sheet.kind}`),
        dayCell(sheet.answeredOn),
        t(`enums.answerSource.${sheet.source}`),
        sheet.score,
      ]),
      note: t('personData.questionnaires.note'),
      empty: t('personData.questionnaires.empty'),
    },
    ...(answers.length > 0
      ? [
          {
            kind: 'table' as const,
            key: 'answers',
            title: t('personData.questionnaires.answers'),
            columns: [
              text(t('personData.questionnaires.question'), 3),
              text(t('personData.questionnaires.answer'), 3),
            ],
            rows: answers.map((one): Cell[] => [one.question[locale], answerOf(one)]),
          },
        ]
      : []),
    ...(links.length > 0
      ? [
          {
            kind: 'table' as const,
            key: 'links',
            title: t('personData.questionnaires.links'),
            columns: [
              text(t('personData.questionnaires.activity'), 4),
              text(t('personData.questionnaires.kind')),
              text(t('personData.questionnaires.linkAt')),
              text(t('personData.questionnaires.used')),
            ],
            rows: links.map((link): Cell[] => [
              link.activity,
              t(`enums.questionnaireKind.${link.kind}`),
              at(link.madeAt),
              said(link.used),
            ]),
          },
        ]
      : []),
  ]
}

function arrivals(t: Texts, held: HeldData, { at, said }: Words): Block[] {
  if (held.arrivals.length === 0) return []
  return [
    heading(t('personData.arrivals.title')),
    {
      kind: 'table',
      key: 'arrivals',
      title: t('personData.arrivals.title'),
      columns: [
        text(t('personData.arrivals.activity'), 3),
        day(t('personData.arrivals.day')),
        amount(t('personData.arrivals.session')),
        text(t('personData.arrivals.name')),
        text(t('personData.arrivals.email')),
        text(t('personData.arrivals.institution')),
        text(t('personData.arrivals.consent')),
        text(t('personData.arrivals.at')),
      ],
      rows: held.arrivals.map((one) => [
        one.activity,
        dayCell(one.day),
        one.session,
        `${one.givenNames} ${one.familyNames}`,
        one.email,
        one.institution,
        said(one.consent),
        at(one.arrivedAt),
      ]),
    },
  ]
}

function letters(t: Texts, locale: Locale, held: HeldData, { at }: Words): Block[] {
  if (held.letters.length === 0) return []
  return [
    heading(t('personData.letters.title')),
    {
      kind: 'table',
      key: 'letters',
      title: t('personData.letters.title'),
      columns: [
        text(t('personData.letters.kind'), 3),
        text(t('personData.letters.address'), 3),
        text(t('personData.letters.language')),
        text(t('personData.letters.at')),
        text(t('personData.letters.sentAt')),
      ],
      rows: held.letters.map((one) => [
        t(`personData.letters.kinds.${one.kind}`),
        one.address,
        languageName(one.locale, locale),
        at(one.madeAt),
        at(one.sentAt),
      ]),
    },
  ]
}

function cases(t: Texts, { cases: held }: HeldData, { at }: Words): Block[] {
  const rows: Cell[][] = [
    ...held.registrations.map((one) => [
      t('personData.cases.registration'),
      one.authority,
      joined([one.name, one.function]),
      joined([one.email, one.phone]),
      at(one.at),
    ]),
    ...held.focalPoint.map((one) => [
      t('personData.cases.focalPoint'),
      joined([one.reference, one.title]),
      joined([one.focalPointName, one.focalPointFunction]),
      joined([one.focalPointEmail, one.focalPointPhone]),
      at(one.at),
    ]),
    ...held.signed.map((one) => [
      t('personData.cases.signatory'),
      joined([one.reference, one.title]),
      one.signatory,
      null,
      at(one.at),
    ]),
    ...held.opinions.map((one) => [
      t('personData.cases.opinion'),
      one.service,
      one.answeredByName,
      one.email,
      at(one.at),
    ]),
  ]
  if (rows.length === 0) return []
  const said = held.opinions.filter(({ comments }) => comments !== null)
  return [
    heading(t('personData.cases.title')),
    {
      kind: 'table',
      key: 'cases',
      title: t('personData.cases.title'),
      columns: [
        text(t('personData.cases.as')),
        text(t('personData.cases.where'), 4),
        text(t('personData.cases.name'), 3),
        text(t('personData.cases.reached'), 3),
        text(t('personData.cases.at')),
      ],
      rows,
    },
    ...said.map(({ service, comments }): Block => ({ kind: 'paragraph', text: `${service}: ${comments}` })),
  ]
}

function account(t: Texts, locale: Locale, { account: one }: HeldData, { at, said }: Words): Block[] {
  if (!one) return []
  return [
    heading(t('personData.account.title')),
    {
      kind: 'facts',
      items: known([
        { label: t('personData.account.name'), value: one.name },
        { label: t('personData.account.email'), value: one.email },
        { label: t('personData.account.role'), value: t(`enums.role.${one.role}`) },
        { label: t('personData.account.open'), value: said(one.active) },
        { label: t('personData.account.function'), value: one.function },
        { label: t('personData.account.phone'), value: one.phone },
        { label: t('personData.account.language'), value: languageName(one.locale, locale) },
        { label: t('personData.account.secondFactor'), value: at(one.totpConfirmedAt) },
        { label: t('personData.account.createdAt'), value: at(one.createdAt) },
      ]),
    },
  ]
}

const sources = (t: Texts, held: HeldData, { at }: Words): Block[] => [
  heading(t('personData.sources.title')),
  {
    kind: 'table',
    key: 'sources',
    title: t('personData.sources.title'),
    columns: [
      text(t('personData.sources.file'), 3),
      text(t('personData.sources.activity'), 4),
      text(t('personData.sources.at')),
    ],
    rows: held.sources.map((one) => [one.filename, one.activity, at(one.importedAt)]),
    note: t('personData.sources.note'),
    empty: t('personData.sources.empty'),
  },
]

const looks = (t: Texts, held: HeldData, { at, who, did }: Words): Block[] => [
  heading(t('personData.looks.title')),
  {
    kind: 'table',
    key: 'looks',
    title: t('personData.looks.title'),
    columns: [
      text(t('personData.looks.when')),
      text(t('personData.looks.who'), 3),
      text(t('personData.looks.what'), 4),
      text(t('personData.looks.where'), 3),
    ],
    rows: held.looks.map((one) => [at(one.at), who(one), did(one), one.activity]),
    note: t('personData.looks.note'),
    empty: t('personData.looks.empty'),
  },
]

function merges(t: Texts, held: HeldData, { at }: Words): Block[] {
  const { merges: rows, comparisons, otherRecords } = held
  if (rows.length + comparisons.length + otherRecords.length === 0) return []
  return [
    heading(t('personData.merges.title')),
    ...(otherRecords.length > 0
      ? [
          {
            kind: 'facts' as const,
            items: otherRecords.map((one) => ({
              label: t('personData.merges.other'),
              value: joined([`${one.givenNames} ${one.familyNames}`, one.email, one.institution]),
            })),
          },
        ]
      : []),
    {
      kind: 'table',
      key: 'merges',
      title: t('personData.merges.title'),
      columns: [
        text(t('personData.merges.at')),
        text(t('personData.merges.kept')),
        text(t('personData.merges.gone')),
        text(t('personData.merges.undoneAt')),
      ],
      rows: rows.map((one) => [at(one.mergedAt), `№ ${one.keptId}`, `№ ${one.goneId}`, at(one.undoneAt)]),
      empty: t('personData.merges.empty'),
    },
    ...(comparisons.length > 0
      ? [
          {
            kind: 'table' as const,
            key: 'comparisons',
            title: t('personData.merges.comparisons'),
            columns: [
              { label: t('personData.merges.score'), type: 'percent' as const },
              text(t('personData.merges.foundAt')),
              text(t('personData.merges.apart')),
            ],
            rows: comparisons.map((one): Cell[] => [one.score, at(one.foundAt), at(one.toldApartAt)]),
          },
        ]
      : []),
  ]
}

const history = (t: Texts, held: HeldData, { at, who, did }: Words): Block[] => [
  heading(t('personData.history.title')),
  {
    kind: 'table',
    key: 'history',
    title: t('personData.history.title'),
    columns: [
      text(t('personData.history.when')),
      text(t('personData.history.who')),
      text(t('personData.history.what'), 4),
      text(t('personData.history.reason'), 3),
    ],
    rows: held.history.map((one) => [
      at(one.at),
      who(one),
      joined([did(one), one.activity], ' · '),
      one.reason,
    ]),
    empty: t('personData.history.empty'),
  },
]
