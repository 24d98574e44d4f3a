import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  answerSources,
  locales,
  questionKinds,
  questionnaireKinds,
  questionnaireStatuses,
  questionPurposes,
} from '../enums'
import { activity } from './activity'
import { id, instant, type Labels, oneOf, version } from './columns'
import { participation } from './participation'
import { user } from './user'

/** A question of the library. One that has been asked is not changed any more: it is retired, and copied. */
export const question = pgTable(
  'question',
  {
    id: id(),
    purpose: text({ enum: questionPurposes }).notNull(),
    kind: text({ enum: questionKinds }).notNull(),
    labels: jsonb().$type<Labels>().notNull(),
    /** The answers to choose from. */
    options: jsonb().$type<{ code: string; labels: Labels }[]>().notNull().default(sql`'[]'`),
    /** The codes of the right answers of a test. */
    correct: text().array().notNull().default(sql`'{}'`),
    /** A scale: its ends, and what they mean. */
    scale: jsonb().$type<{ from: number; to: number; low: Labels; high: Labels }>(),
    active: boolean().notNull().default(true),
    /** The question that it is a copy of. */
    copyOfId: integer(),
    version: version(),
    createdAt: instant().notNull(),
  },
  (t) => [
    oneOf('question_purpose', t.purpose, questionPurposes),
    oneOf('question_kind', t.kind, questionKinds),
  ],
)

/** A test or an evaluation form of an activity. */
export const questionnaire = pgTable(
  'questionnaire',
  {
    id: id(),
    activityId: integer()
      .notNull()
      .references(() => activity.id, { onDelete: 'cascade' }),
    kind: text({ enum: questionnaireKinds }).notNull(),
    status: text({ enum: questionnaireStatuses }).notNull().default('draft'),
    /** Whether answers are kept without who gave them; said to those who answer. */
    anonymous: boolean().notNull(),
    /** What the link that is shown in the room is made of, along with the installation's own secret; a new one ends the old link. */
    linkKey: text(),
    /** The day on which personal links go out by themselves: six months after the activity. */
    asksOn: date({ mode: 'string' }),
    askedAt: instant(),
    remindedAt: instant(),
    closesOn: date({ mode: 'string' }),
    version: version(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    oneOf('questionnaire_kind', t.kind, questionnaireKinds),
    oneOf('questionnaire_status', t.status, questionnaireStatuses),
    index('questionnaire_activity').on(t.activityId),
    index('questionnaire_asks').on(t.asksOn).where(sql`asked_at is null`),
  ],
)

export const questionnaireQuestion = pgTable(
  'questionnaire_question',
  {
    questionnaireId: integer()
      .notNull()
      .references(() => questionnaire.id, { onDelete: 'cascade' }),
    questionId: integer()
      .notNull()
      .references(() => question.id),
    position: integer().notNull(),
    required: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.questionnaireId, t.questionId] }),
    index('questionnaire_question_of').on(t.questionId),
  ],
)

/** A participant's own link; only the SHA-256 of its secret is kept. Of an anonymous form it says that it was used, never by which sheet. */
export const answerLink = pgTable(
  'answer_link',
  {
    hash: text().primaryKey(),
    questionnaireId: integer()
      .notNull()
      .references(() => questionnaire.id, { onDelete: 'cascade' }),
    participationId: bigint({ mode: 'number' })
      .notNull()
      .references(() => participation.id, { onDelete: 'cascade' }),
    madeAt: instant().notNull(),
    used: boolean().notNull().default(false),
  },
  (t) => [index('answer_link_of').on(t.questionnaireId, t.participationId)],
)

/** One filled-in questionnaire. */
export const answerSheet = pgTable(
  'answer_sheet',
  {
    /** Made by whoever fills it in, so that what is sent twice is there once; its order says nothing of who. */
    id: uuid().primaryKey(),
    questionnaireId: integer()
      .notNull()
      .references(() => questionnaire.id, { onDelete: 'cascade' }),
    /** Always empty where the questionnaire is anonymous. */
    participationId: bigint({ mode: 'number' }).references(() => participation.id, { onDelete: 'set null' }),
    source: text({ enum: answerSources }).notNull(),
    locale: text({ enum: locales }).notNull(),
    /** The day alone: the minute would say who. */
    answeredOn: date({ mode: 'string' }).notNull(),
    /** Of a test, the share of right answers in percent. */
    score: numeric({ precision: 6, scale: 2, mode: 'number' }),
    /** Who typed it in from paper. */
    typedBy: integer().references(() => user.id),
  },
  (t) => [
    oneOf('answer_sheet_source', t.source, answerSources),
    index('answer_sheet_questionnaire').on(t.questionnaireId),
    index('answer_sheet_participation').on(t.participationId),
  ],
)

export const answer = pgTable(
  'answer',
  {
    sheetId: uuid()
      .notNull()
      .references(() => answerSheet.id, { onDelete: 'cascade' }),
    questionId: integer()
      .notNull()
      .references(() => question.id),
    /** Of a scale. */
    number: integer(),
    /** Of a choice: the codes. */
    choices: text().array(),
    text: text(),
  },
  (t) => [primaryKey({ columns: [t.sheetId, t.questionId] }), index('answer_question').on(t.questionId)],
)
