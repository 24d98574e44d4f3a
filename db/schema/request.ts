import { sql } from 'drizzle-orm'
import { boolean, char, date, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import {
  activityKinds,
  decisionOutcomes,
  locales,
  opinionStances,
  requestChannels,
  requestInstitutionRoles,
  requestStatuses,
  requestUrgencies,
  screeningAnswers,
} from '../enums'
import { action } from './action'
import { id, instant, oneOf, searched, version } from './columns'
import { institution } from './institution'
import { country, region, screeningQuestion, thematicArea } from './reference'
import { user } from './user'

export const request = pgTable(
  'request',
  {
    id: id(),
    reference: text().unique(),
    status: text({ enum: requestStatuses }).notNull(),
    institutionId: integer()
      .notNull()
      .references(() => institution.id),
    countryCode: char({ length: 2 }).references(() => country.code),
    regionCode: text()
      .notNull()
      .references(() => region.code),
    receivedOn: date({ mode: 'string' }).notNull(),
    channel: text({ enum: requestChannels }).notNull().default('letter'),
    /** The delegation that passed it on; empty when it came directly. */
    through: text(),
    title: text().notNull(),
    /** The one sentence without which there is no request. */
    ask: text().notNull(),
    focalPointName: text(),
    focalPointFunction: text(),
    focalPointEmail: text(),
    focalPointPhone: text(),
    problem: text(),
    triedBefore: text(),
    otherSupport: text(),
    objective: text(),
    expectedResults: text(),
    activityKinds: text({ enum: activityKinds }).array().notNull().default(sql`'{}'`),
    beneficiaries: text(),
    beneficiaryCount: integer(),
    genderBalance: text(),
    policyLink: text(),
    gcmObjectives: integer().array().notNull().default(sql`'{}'`),
    sdgTargets: text().array().notNull().default(sql`'{}'`),
    urgency: text({ enum: requestUrgencies }).notNull().default('normal'),
    wishedStart: date({ mode: 'string' }),
    workingLanguage: text({ enum: locales }),
    signatory: text(),
    sustainability: text(),
    consent: boolean().notNull().default(false),
    leadId: integer().references(() => user.id),
    submittedAt: instant(),
    /** How many days it waited for its authority or for a later meeting, and since when it does now. */
    pausedDays: integer().notNull().default(0),
    pausedSince: date({ mode: 'string' }),
    decidedAt: instant(),
    /** The Action that answers it. */
    actionId: integer().references(() => action.id),
    version: version(),
    createdBy: integer().references(() => user.id),
    /** Who filled in the draft last. */
    savedBy: integer().references(() => user.id),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    search: searched(`coalesce(reference, '') || ' ' || title`),
  },
  (t) => [
    oneOf('request_status', t.status, requestStatuses),
    index('request_received').on(t.receivedOn, t.id),
    index('request_title').on(t.title, t.id),
    index('request_status_received').on(t.status, t.receivedOn, t.id),
    index('request_action').on(t.actionId),
    index('request_lead').on(t.leadId),
    index('request_institution_id').on(t.institutionId),
    index('request_search').using('gin', t.search.op('gin_trgm_ops')),
  ],
)

export const requestArea = pgTable(
  'request_area',
  {
    requestId: integer()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    areaId: integer()
      .notNull()
      .references(() => thematicArea.id),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.areaId] })],
)

/** Authorities that ask jointly, and others that are involved. */
export const requestInstitution = pgTable(
  'request_institution',
  {
    requestId: integer()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    institutionId: integer()
      .notNull()
      .references(() => institution.id),
    role: text({ enum: requestInstitutionRoles }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.institutionId] }),
    index('request_institution_of').on(t.institutionId, t.role),
  ],
)

export const screeningAnswer = pgTable(
  'screening_answer',
  {
    requestId: integer()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    questionCode: text()
      .notNull()
      .references(() => screeningQuestion.code),
    answer: text({ enum: screeningAnswers }).notNull(),
    note: text(),
    answeredBy: integer().references(() => user.id),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.questionCode] }),
    oneOf('screening_answer_value', t.answer, screeningAnswers),
  ],
)

export const opinion = pgTable(
  'opinion',
  {
    id: id(),
    requestId: integer()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    service: text().notNull(),
    veto: boolean().notNull().default(false),
    askedAt: instant().notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    /** Who is asked: an observer who signs in, or an address to which a link is sent. */
    userId: integer().references(() => user.id),
    email: text(),
    locale: text({ enum: locales }),
    /** SHA-256 of the secret of each link that was sent: a reminder's is one more, and the earlier ones stay good. */
    linkHashes: text().array().notNull().default(sql`'{}'`),
    remindedAt: instant(),
    stance: text({ enum: opinionStances }),
    comments: text(),
    answeredAt: instant(),
    /** Who gave it, as she wrote herself where she has no account. */
    answeredByName: text(),
    recordedBy: integer().references(() => user.id),
  },
  (t) => [
    unique('opinion_service').on(t.requestId, t.service),
    index('opinion_link').using('gin', t.linkHashes),
  ],
)

/** A decision is never edited: a later one supersedes it. */
export const decision = pgTable(
  'decision',
  {
    id: id(),
    requestId: integer()
      .notNull()
      .references(() => request.id, { onDelete: 'cascade' }),
    outcome: text({ enum: decisionOutcomes }).notNull(),
    body: text().notNull(),
    decidedOn: date({ mode: 'string' }).notNull(),
    reasons: text().notNull(),
    conditions: text(),
    minutes: text(),
    recordedBy: integer().references(() => user.id),
    recordedAt: instant().notNull(),
  },
  (t) => [oneOf('decision_outcome', t.outcome, decisionOutcomes), index('decision_request').on(t.requestId)],
)
