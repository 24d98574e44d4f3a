import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import {
  actionStatuses,
  activityStatuses,
  entities,
  followUpStatuses,
  locales,
  meetingStatuses,
  publicationTextStatuses,
  registrationStatuses,
  requestStatuses,
  resultStatuses,
  roles,
} from '@/db/enums'
import { testDatabase } from '@/db/testing'
import en from '@/messages/en.json'
import es from '@/messages/es.json'
import fr from '@/messages/fr.json'
import pt from '@/messages/pt.json'
import { actionTransitions } from './actions/status'
import { activityPolicy } from './activities/policy'
import { activityTransitions } from './activities/status'
import { now } from './documents/a-case'
import { DomainError } from './errors'
import { type EveryCommand, everyCommand, type OneCommand, setStatus } from './every-command'
import { followUpTransitions } from './follow-ups/status'
import { meetingTransitions } from './meetings/status'
import { allowedVerbs, can } from './policy'
import { textTransitions } from './publication/status'
import { questionnaireTransitions } from './questionnaires/status'
import { requestTransitions } from './requests/status'
import { resultPolicy } from './results/policy'
import { resultTransitions } from './results/status'
import { actors, policies, type Standing, standings, subject } from './standings'
import { userStatuses } from './users/statuses'

/*
 * The rules of the house in one table, written down from the brief ("Roles" and "Lifecycles") and not from the code:
 * a verb, a status or a role that is added there has no line here and fails.
 */

/** The words of the second column. */
const words: Record<string, readonly Standing[]> = {
  case: ['lead', 'teammate', 'coordinator'],
  region: ['lead', 'teammate', 'colleague', 'coordinator'],
  officers: ['lead', 'teammate', 'colleague', 'officerElsewhere', 'coordinator', 'coordinatorElsewhere'],
  coordinator: ['coordinator'],
  coordinators: ['coordinator', 'coordinatorElsewhere'],
  monitor: ['monitor'],
  administrator: ['administrator'],
  lead: ['lead'],
  keepers: ['administrator', 'coordinator'],
  authority: ['focalPoint'],
  joint: ['jointFocalPoint'],
  authorities: ['focalPoint', 'jointFocalPoint', 'otherFocalPoint'],
  deployed: ['deployedExpert'],
  experts: ['deployedExpert', 'expert'],
  asked: ['observer'],
  builders: standings.filter((standing) => !/focalpoint|expert/i.test(standing)),
  /** Of those to whom the record is there at all: everybody but observers and experts. */
  names: standings.filter((standing) => !/observer|expert/i.test(standing)),
}

const tables = {
  request: table(`
    verb              who                   draft  submitted  screening  clarification  consultation  deferred  approved  declined  referred  withdrawn
    log               region                x      x          x          x              x             x         x         x         x         x
    begin             authorities           x      x          x          x              x             x         x         x         x         x
    fillIn            authority             x      .          .          .              .             .         .         .         .         .
    discard           authority             x      .          .          .              .             .         .         .         .         .
    submit            authority             x      .          .          .              .             .         .         .         .         .
    screen            case                  .      x          .          .              .             .         .         .         .         .
    answerChecklist   case                  .      .          x          x              .             .         .         .         .         .
    askClarification  case                  .      .          x          .              x             .         .         .         .         .
    clarify           case, authority       .      .          .          x              .             .         .         .         .         .
    consult           case                  .      .          x          .              .             .         .         .         .         .
    askOpinion        case                  .      .          .          .              x             .         .         .         .         .
    recordOpinion     case                  .      .          .          .              x             .         .         .         .         .
    remindOpinion     case                  .      .          .          .              x             .         .         .         .         .
    takeBackOpinion   case                  .      .          .          .              x             .         .         .         .         .
    giveOpinion       asked                 .      .          .          x              x             .         .         .         .         .
    approve           coordinator           .      .          .          .              x             .         .         .         .         .
    decline           coordinator           .      .          .          .              x             .         .         .         .         .
    refer             coordinator           .      .          .          .              x             .         .         .         .         .
    defer             coordinator           .      .          .          .              x             .         .         .         .         .
    resume            coordinator           .      .          .          .              .             x         .         .         .         .
    withdraw          case, authority       .      x          x          x              x             x         .         .         .         .
    edit              case                  .      x          x          x              x             x         .         .         .         .
    assign            coordinator           .      x          x          x              x             x         .         .         .         .
    attach            case                  x      x          x          x              x             x         x         x         x         x
    write             case, authority, joint  .      x          x          x              x             x         x         x         x         x
    note              region                .      x          x          x              x             x         x         x         x         x
  `),
  action: table(`
    verb              who                   design  endorsed  implementation  reporting  closed  suspended  cancelled
    sendFiche         case                  x       .         .               .          .       .          .
    endorse           case, authority       x       .         .               .          .       .          .
    start             case                  .       x         .               .          .       .          .
    report            case                  .       .         x               .          .       .          .
    close             coordinator           .       .         .               x          .       .          .
    suspend           coordinator           .       x         x               x          .       .          .
    resume            coordinator           .       .         .               .          .       x          .
    cancel            coordinator           x       x         x               .          .       x          .
    edit              case                  x       x         x               x          .       x          .
    assign            coordinator           x       x         x               x          .       x          .
    planActivity      case                  x       x         x               .          .       .          .
    planResult        case, monitor         x       x         x               x          .       x          .
    attach            case, monitor         x       x         x               x          x       x          x
    editFramework     case, monitor         x       x         x               x          x       x          .
    recordActual      case, monitor         x       x         x               x          x       x          .
    describe          case, monitor         x       x         x               x          x       x          .
    publish           coordinator, monitor  x       x         x               x          x       x          x
    keepTransaction   case                  x       x         x               x          x       x          .
  `),
  activity: table(`
    verb               who                  planned  confirmed  held  reported  postponed  cancelled
    confirm            case                 x        .          .     .         .          .
    hold               case                 .        x          .     .         .          .
    report             case                 .        .          x     .         .          .
    postpone           case                 x        x          .     .         .          .
    replan             case                 .        .          .     .         x          .
    cancel             case                 x        x          .     .         x          .
    edit               case                 x        x          x     .         x          .
    deployExpert       case                 x        x          x     .         x          .
    importRoster       case                 .        x          x     x         .          .
    forgetColumn       case                 .        x          x     x         .          .
    recordAttendance   case                 .        x          x     x         .          .
    makeCheckInLink    case                 .        x          x     x         .          .
    revokeCheckInLink  case                 x        x          x     x         x          x
    settleArrival      case                 .        x          x     x         .          .
    leaveOutArrival    case                 .        x          x     x         .          .
    addParticipant     case                 .        x          x     x         .          .
    removeParticipant  case                 .        x          x     x         .          .
    changeRole         case                 .        x          x     x         .          .
    recordHeadcount    case                 .        x          x     x         .          .
    exportRoster       names                x        x          x     x         x          x
    issueCertificates  case                 .        .          x     x         .          .
    attach             case                 x        x          x     x         x          x
    deliverReport      deployed             .        x          x     .         .          .
    prepareQuestionnaire  case, monitor     x        x          x     x         .          .
  `),
  result: table(`
    verb              who                   planned  drafting  review  validated  adopted  dropped
    draft             case, monitor         x        .         .       .          .        .
    review            case, monitor         .        x         .       .          .        .
    sendBack          coordinator, monitor  .        .         x       .          .        .
    validate          coordinator, monitor  .        .         x       .          .        .
    adopt             case, monitor         .        .         .       x          .        .
    drop              coordinator, monitor  x        x         x       .          .        .
    edit              case, monitor         x        x         x       .          .        .
    addVersion        case, monitor         x        x         x       x          .        .
    recordUse         case, monitor         .        .         .       .          x        .
    attach            case, monitor         x        x         x       x          x        x
  `),
  follow_up: table(`
    verb              who                   planned  asked  answered
    ask               case, monitor         x        .      .
    answer            case, authority       .        x      .
  `),
  meeting: table(`
    verb              who                   planned  held
    plan              coordinators          x        x
    edit              coordinators          x        x
    putOnAgenda       coordinators          x        .
    moveOnAgenda      coordinators          x        .
    takeOffAgenda     coordinators          x        .
    hold              coordinators          x        .
  `),
  user: table(`
    verb               who                  invited  active  inactive
    invite             keepers              x        x       x
    edit               keepers              x        x       .
    deactivate         keepers              x        x       .
    reactivate         keepers              .        .       x
    resendInvitation   keepers              x        .       .
    replace            keepers              x        x       .
    resetSecondFactor  keepers              .        x       .
    unlinkIdentity     keepers              .        x       .
    correctAddress     administrator        x        x       .
  `),
  registration: table(`
    verb              who                   waiting  accepted  refused
    accept            coordinator           x        .         .
    refuse            coordinator           x        .         .
  `),
  programme: table(`
    verb                 who            kept
    requireSecondFactor  administrator  x
    edit                 administrator  x
    addHoliday           administrator  x
    removeHoliday        administrator  x
    setOpenData          administrator  x
    publishOpenData      administrator  x
    editRetention        administrator  x
    addConsentText       administrator  x
    exportParticipations  administrator, officers, monitor  x
    exportPeople         administrator, officers, monitor  x
    exportFigure          administrator, officers, monitor, authorities, experts  x
    askArchive           administrator  x
    downloadArchive      administrator  x
    dropArchive          administrator  x
    editFramework        administrator, monitor  x
    recordActual         administrator, monitor  x
    editMatching         administrator, monitor  x
    addLogo              administrator  x
  `),
  person: table(`
    verb              who                                    known  anonymised
    edit              officers                               x      .
    recordConsent     officers                               x      .
    export            administrator, coordinators, monitor   x      x
    anonymise         administrator, coordinators            x      .
    merge             officers                               x      .
    tellApart         officers                               x      .
    undoMerge         officers                               x      .
  `),
  institution: table(`
    verb              who                   new
    add               officers              x
    identify          officers, monitor     x
  `),
  question: table(`
    verb              who                     new  asked  retired
    add               administrator, monitor  x    x      x
    edit              administrator, monitor  x    .      .
    copy              administrator, monitor  x    x      x
    retire            administrator, monitor  x    x      .
    restore           administrator, monitor  .    .      x
  `),
  questionnaire: table(`
    verb              who                   draft  open  closed
    edit              case, monitor         x      .     .
    discard           case, monitor         x      .     .
    open              case, monitor         x      .     .
    close             case, monitor         .      x     .
    reopen            case, monitor         .      .     x
    send              case, monitor         .      x     .
    typeIn            case, monitor         .      x     x
  `),
  certificate: table(`
    verb              who                   issued  revoked
    revoke            case                  x       .
    send              case                  x       .
  `),
  publication_text: table(`
    verb              who                   draft  review  approved
    write             region                x      x       x
    submit            region                x      .       .
    sendBack          region                .      x       .
    approve           coordinator           .      x       .
    restore           region                x      x       x
  `),
  webhook: table(`
    verb              who                   on  off
    add               administrator         x   x
    edit              administrator         x   x
    rotateSecret      administrator         x   x
    try               administrator         x   .
    sendAgain         administrator         x   .
    switchOff         administrator         x   .
    switchOn          administrator         .   x
    remove            administrator         x   x
  `),
  edition: table(`
    verb              who                                      making  frozen  withdrawn  failed
    freeze            administrator, officers, monitor         x       x       x          x
    correct           administrator, lead, coordinators, monitor  .       x       .          .
    withdraw          administrator, lead, coordinators, monitor  .       x       .          .
    revokeLink        administrator, lead, coordinators, monitor  .       x       x          .
  `),
  schedule: table(`
    verb              who                                      running  paused  stopped  removed
    add               administrator, officers, monitor         x        x       x        x
    edit              administrator, lead, coordinators, monitor  x        x       x        .
    pause             administrator, lead, coordinators, monitor  x        .       .        .
    resume            administrator, lead, coordinators, monitor  .        x       x        .
    runNow            administrator, lead, coordinators, monitor  x        x       .        .
    remove            administrator, lead, coordinators, monitor  x        x       x        .
  `),
  saved_figure: table(`
    verb              who                            team  private
    save              builders                       x     x
    edit              lead, administrator, monitor   x     x
    remove            lead, administrator, monitor   x     x
    pin               builders                       x     x
    unpin             builders                       x     x
    movePin           builders                       x     x
    place             lead, administrator, monitor   x     x
    share             lead                           x     x
    stopSharing       lead, administrator, monitor   x     x
  `),
}
type Ruled = keyof typeof tables

/** Who is told that a record is there at all: a request while it is no draft, a person who works for the authority. */
const sees: Record<Ruled, readonly Standing[]> = {
  request: readers(),
  action: readers(),
  activity: [...readers(), 'deployedExpert'],
  result: readers(),
  follow_up: ['administrator', ...(words.region ?? []), 'monitor', 'focalPoint', 'jointFocalPoint'],
  meeting: ['administrator', ...(words.officers ?? []), 'monitor'],
  user: words.keepers ?? [],
  registration: words.keepers ?? [],
  programme: standings,
  person: ['administrator', ...(words.officers ?? []), 'monitor', 'focalPoint'],
  institution: standings,
  question: ['administrator', ...(words.officers ?? []), 'monitor'],
  questionnaire: ['administrator', ...(words.region ?? []), 'monitor'],
  certificate: ['administrator', ...(words.region ?? []), 'monitor'],
  publication_text: ['administrator', ...(words.officers ?? []), 'monitor'],
  webhook: ['administrator'],
  saved_figure: ['administrator', ...(words.officers ?? []), 'monitor'],
  edition: ['administrator', ...(words.region ?? []), 'monitor'],
  schedule: ['administrator', ...(words.officers ?? []), 'monitor'],
}
function readers(): readonly Standing[] {
  return ['administrator', ...(words.region ?? []), 'monitor', 'observer', 'focalPoint', 'jointFocalPoint']
}

/** What else must be so first, and what is said when it is not. */
const conditions: [Ruled, verb: string, unless: Record<string, unknown>, says: string][] = [
  ['request', 'consult', { openQuestions: 1 }, 'checklistIncomplete'],
  ['request', 'approve', { vetoes: 1 }, 'vetoed'],
  ['action', 'sendFiche', { ficheComplete: false }, 'ficheIncomplete'],
  ['action', 'endorse', { ficheComplete: false }, 'ficheIncomplete'],
  ['action', 'start', { confirmedActivities: 0 }, 'noConfirmedActivity'],
  ['action', 'report', { openActivities: 1 }, 'activitiesStillOpen'],
  ['action', 'close', { openResults: 1 }, 'resultsStillOpen'],
  ['action', 'close', { hasFinalReport: false }, 'noFinalReport'],
  ['activity', 'confirm', { hasDates: false }, 'activityHasNoDates'],
  ['activity', 'makeCheckInLink', { hasDates: false }, 'activityHasNoDates'],
  ['activity', 'confirm', { actionStatus: 'design' }, 'actionNotEndorsed'],
  ['activity', 'confirm', { actionStatus: 'suspended' }, 'actionNotEndorsed'],
  ['activity', 'confirm', { actionStatus: 'closed' }, 'actionNotEndorsed'],
  ['activity', 'confirm', { actionStatus: 'cancelled' }, 'actionNotEndorsed'],
  ['activity', 'hold', { isOver: false }, 'activityNotOver'],
  ['activity', 'hold', { participations: 0, headcounts: 0 }, 'noRoster'],
  ['activity', 'report', { hasMissionReport: false }, 'noMissionReport'],
  ['meeting', 'hold', { hasBegun: false }, 'meetingNotBegun'],
  ['meeting', 'hold', { undecided: 1 }, 'casesUndecided'],
  ['user', 'deactivate', { lastAdministrator: true }, 'lastAdministrator'],
  ['user', 'resetSecondFactor', { hasSecondFactor: false }, 'noSecondFactor'],
  ['user', 'unlinkIdentity', { hasIdentity: false }, 'noIdentity'],
  ['person', 'anonymise', { hasOpenAccount: true }, 'personHasAccount'],
  ['result', 'review', { versions: 0 }, 'resultHasNoFile'],
  ['questionnaire', 'open', { questions: 0 }, 'noQuestions'],
  ['edition', 'correct', { isLatest: false }, 'editionCorrected'],
  ['publication_text', 'submit', { hasWords: false }, 'textEmpty'],
]

/** Where each verb of a lifecycle leads; back to where it was is named by its most usual place. */
const leads: Record<string, Record<string, string>> = {
  request: {
    submit: 'submitted',
    screen: 'screening',
    askClarification: 'clarification',
    clarify: 'screening',
    consult: 'consultation',
    approve: 'approved',
    decline: 'declined',
    refer: 'referred',
    defer: 'deferred',
    resume: 'consultation',
    withdraw: 'withdrawn',
  },
  action: {
    endorse: 'endorsed',
    start: 'implementation',
    report: 'reporting',
    close: 'closed',
    suspend: 'suspended',
    resume: 'implementation',
    cancel: 'cancelled',
  },
  activity: {
    confirm: 'confirmed',
    hold: 'held',
    report: 'reported',
    postpone: 'postponed',
    replan: 'planned',
    cancel: 'cancelled',
  },
  result: {
    draft: 'drafting',
    review: 'review',
    sendBack: 'drafting',
    validate: 'validated',
    adopt: 'adopted',
    drop: 'dropped',
  },
  follow_up: { ask: 'asked', answer: 'answered' },
  meeting: { hold: 'held' },
  questionnaire: { open: 'open', close: 'closed', reopen: 'open' },
  publication_text: {
    write: 'draft',
    submit: 'review',
    sendBack: 'draft',
    approve: 'approved',
    restore: 'draft',
  },
}

/** Until it is sent, what an authority writes or is to be asked is there only for those whose desk it lies on. */
function isThere(name: Ruled, standing: Standing, status: string) {
  if (name === 'request' && status === 'draft') return standing === 'focalPoint'
  if (name === 'follow_up' && status === 'planned' && /^(joint)?focalPoint$/i.test(standing)) return false
  return sees[name].includes(standing)
}

type Rule = { who: readonly Standing[]; from: readonly string[] }
function table(text: string): { statuses: string[]; rules: Map<string, Rule> } {
  const [head, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/))
  const statuses = head?.slice(2) ?? []
  const rules = lines.map(([verb, who, ...marks]): [string, Rule] => {
    if (marks.length !== statuses.length || marks.some((mark) => mark !== 'x' && mark !== '.'))
      throw new Error(`the line of ${verb} is not whole`)
    const named = (who ?? '').split(', ').flatMap((word) => words[word] ?? [])
    return [verb as string, { who: named, from: statuses.filter((_, at) => marks[at] === 'x') }]
  })
  return { statuses, rules: new Map(rules) }
}

const ruled = Object.keys(tables) as Ruled[]

const folder = path.dirname(fileURLToPath(import.meta.url))
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
)

describe('the table is whole', () => {
  it('has a table for every policy, and a policy for every kind of record', () => {
    const found = sources.filter((file) => path.basename(file) === 'policy.ts' && file !== 'policy.ts')
    expect(found).toHaveLength(ruled.length)
    expect([...ruled].sort()).toEqual([...entities].sort())
    expect(Object.entries(policies).map(([name, { entity }]) => [name, entity])).toEqual(
      ruled.map((name) => [name, name]),
    )
  })

  it('has a line for every verb', () => {
    for (const name of ruled)
      expect([...tables[name].rules.keys()].sort(), name).toEqual(Object.keys(policies[name].rules).sort())
  })

  it('has a column for every status', () => {
    expect(tables.request.statuses).toEqual([...requestStatuses])
    expect(tables.action.statuses).toEqual([...actionStatuses])
    expect(tables.activity.statuses).toEqual([...activityStatuses])
    expect(tables.result.statuses).toEqual([...resultStatuses])
    expect(tables.user.statuses).toEqual([...userStatuses])
    expect(tables.registration.statuses).toEqual([...registrationStatuses])
    expect(tables.follow_up.statuses).toEqual([...followUpStatuses])
    expect(tables.meeting.statuses).toEqual([...meetingStatuses])
    expect(tables.publication_text.statuses).toEqual([...publicationTextStatuses])
  })

  it('has somebody of every role', () => {
    expect([...new Set(Object.values(actors).map(({ role }) => role))].sort()).toEqual([...roles].sort())
  })

  it('says where every verb of a lifecycle leads', () => {
    const all = {
      request: requestTransitions,
      action: actionTransitions,
      activity: activityTransitions,
      result: resultTransitions,
      follow_up: followUpTransitions,
      meeting: meetingTransitions,
      questionnaire: questionnaireTransitions,
      publication_text: textTransitions,
    }
    for (const [name, transitions] of Object.entries(all)) {
      const to = Object.entries(transitions).map(([verb, transition]) => [verb, transition.to])
      expect(Object.fromEntries(to), name).toEqual(leads[name])
      for (const [verb, { from }] of Object.entries(transitions))
        expect([...from].sort(), `${name} ${verb}`).toEqual(
          [...(tables[name as Ruled].rules.get(verb)?.from ?? [])].sort(),
        )
    }
  })
})

describe.each(ruled)('what may be done with this: %s', (name) => {
  const { statuses, rules } = tables[name]
  const policy = policies[name]

  it.each([...rules.keys()])('%s', (verb) => {
    const { who, from } = rules.get(verb) as Rule
    const expected: string[] = []
    const found: string[] = []
    for (const standing of standings)
      for (const status of statuses) {
        const answer = !who.includes(standing)
          ? 'forbidden forbidden'
          : from.includes(status)
            ? 'yes'
            : 'conflict notInThisStatus'
        const verdict = can(policy, actors[standing], verb, subject(status))
        expected.push(`${standing} in ${status}: ${answer}`)
        found.push(`${standing} in ${status}: ${verdict.ok ? 'yes' : `${verdict.code} ${verdict.why}`}`)
      }
    expect(found).toEqual(expected)
  })

  it('pages offer exactly that', () => {
    for (const standing of standings)
      for (const status of statuses) {
        const mine = [...rules].filter(([, { who, from }]) => who.includes(standing) && from.includes(status))
        const offered = allowedVerbs(policy, actors[standing], subject(status))
        expect(offered.map(({ verb }) => verb).sort(), `${standing} in ${status}`).toEqual(
          mine.map(([verb]) => verb).sort(),
        )
      }
  })
})

describe('what must be so first', () => {
  it('is said for every verb that asks for something', () => {
    const asking = ruled.flatMap((name) =>
      Object.entries(policies[name].rules).flatMap(([verb, { needs = {} }]) =>
        Object.keys(needs).map((says) => `${name} ${verb} ${says}`),
      ),
    )
    const said = conditions.map(([name, verb, , says]) => `${name} ${verb} ${says}`)
    expect([...new Set(said)].sort()).toEqual(asking.sort())
  })

  it.each(conditions)('%s %s, unless %o: %s', (name, verb, unless, says) => {
    const { who, from } = tables[name].rules.get(verb) as Rule
    for (const status of from) {
      for (const standing of who)
        expect(can(policies[name], actors[standing], verb, subject(status, unless))).toEqual({
          ok: false,
          code: 'conflict',
          why: says,
        })
      const offered = allowedVerbs(policies[name], actors.coordinator, subject(status, unless))
      expect(offered).toContainEqual({ verb, why: says })
    }
  })

  it('an activity without names is held with a headcount or a reason, and an agreed result may have no file', () => {
    const held = (but: object) =>
      can(activityPolicy, actors.lead, 'hold', subject('confirmed', { participations: 0, ...but })).ok
    expect([held({ headcounts: 1 }), held({ noRosterReason: 'Lista perdida' }), held({})]).toEqual([
      true,
      true,
      false,
    ])
    const reviewed = (kind: string) =>
      can(resultPolicy, actors.lead, 'review', subject('drafting', { kind, versions: 0 })).ok
    expect([reviewed('network'), reviewed('trained_officials'), reviewed('study')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it.each(locales)('is said in words: %s', (locale) => {
    const { errors } = { en, es, fr, pt }[locale] as { errors: Record<string, string> }
    const said = [
      'forbidden',
      'notFound',
      'notInThisStatus',
      'changedMeanwhile',
      ...conditions.map((row) => row[3]),
    ]
    expect(said.filter((key) => !errors[key]?.trim())).toEqual([])
  })
})

describe('the commands keep to it', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>
  let all: EveryCommand
  beforeAll(async () => {
    test = await testDatabase()
    all = await everyCommand(test.db)
  })
  afterAll(() => test.close())

  /** Calls a command in a transaction that is undone; says how it ended and whether anything was written. */
  async function attempt({ entity, name, call, input }: OneCommand, standing: Standing, status: string) {
    const told = { outcome: '', wrote: false }
    const actor = all.people[standing]
    const undone = test.db.transaction(async (tx) => {
      await setStatus(tx, entity, status)
      if (name === 'closeAction') await setStatus(tx, 'result', 'validated')
      const before = await written(tx)
      told.outcome = await call({ db: tx, actor, now }, input(actor)).then(
        () => 'done',
        (error) => {
          if (!(error instanceof DomainError)) throw error
          return error.key === 'notInThisStatus' ? 'not in this status' : error.code
        },
      )
      told.wrote = (await written(tx)) !== before
      tx.rollback()
    })
    await undone.catch((error) => {
      if (error.constructor.name !== 'TransactionRollbackError') throw error
    })
    return `${name} by ${standing} in ${status}: ${told.outcome}${told.wrote ? ', written' : ''}`
  }

  const ruleOf = ({ entity, verb }: OneCommand) => tables[entity].rules.get(verb) as Rule
  /** A request has no team besides its lead: there a teammate is one more colleague. */
  const mayUse = (command: OneCommand, standing: Standing) =>
    ruleOf(command).who.includes(standing) &&
    !(command.entity === 'request' && !['log', 'note'].includes(command.verb) && standing === 'teammate')

  it('all of them are here, and every verb has one', () => {
    const exported = sources.flatMap((file) =>
      [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(
          /export const (\w+)[^=\n]*= command(OnRecord)?\(/g,
        ),
      ].map(([, name]) => name),
    )
    const names = new Set(all.commands.map(({ name }) => name))
    expect(exported.filter((name) => !names.has(name as string))).toEqual([])
    expect([...names].filter((name) => !exported.includes(name)).sort()).toEqual([
      // Those are made with the secret of the installation, or with what makes reports.
      'addSchedule',
      'addWebhook',
      'correctEdition',
      'editSchedule',
      'freezeReport',
      'importRoster',
      'makeCheckInLink',
      'resumeSchedule',
      'rotateWebhookSecret',
      'uploadRoster',
    ])
    const verbs = ruled.flatMap((name) => [...tables[name].rules.keys()].map((verb) => `${name} ${verb}`))
    const used = new Set(all.commands.map(({ entity, verb }) => `${entity} ${verb}`))
    expect(verbs.filter((verb) => !used.has(verb))).toEqual([])
  })

  describe.each(ruled)('of this: %s', (name) => {
    const commands = () => all.commands.filter(({ entity }) => entity === name)

    it('whoever may does it; to others it is forbidden, or not there; and then nothing is written', async () => {
      for (const command of commands()) {
        const { from } = ruleOf(command)
        const status = from.find((each) => each !== 'draft') ?? (from[0] as string)
        for (const standing of standings) {
          const isNew = [
            'logRequest',
            'beginRequest',
            'inviteUser',
            'planMeeting',
            'saveFigure',
            'freezeReport',
            'addSchedule',
          ].includes(command.name)
          const visible = isNew || isThere(name, standing, status)
          const ends = !visible ? 'not_found' : mayUse(command, standing) ? 'done, written' : 'forbidden'
          expect(await attempt(command, standing, status)).toBe(
            `${command.name} by ${standing} in ${status}: ${ends}`,
          )
        }
      }
    }, 300_000)

    it('in every other status it is refused, and nothing is written', async () => {
      for (const command of commands())
        for (const status of tables[name].statuses) {
          const { who, from } = ruleOf(command)
          if (from.includes(status)) continue
          const by = who.includes('coordinator') ? 'coordinator' : (who[0] as Standing)
          const ends = isThere(name, by, status) ? 'not in this status' : 'not_found'
          expect(await attempt(command, by, status)).toBe(`${command.name} by ${by} in ${status}: ${ends}`)
        }
    }, 300_000)
  })
})

/** How many rows this transaction has written so far, those that were undone in it too. */
async function written(tx: Db) {
  const [row] = await tx.execute<{ rows: number }>(
    sql`select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::int as rows from pg_stat_xact_user_tables`,
  )
  return row?.rows
}
