import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { boolean, char, date, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Locale, Role } from '../enums'
import { id, instant, type Labels, version } from './columns'

/** The regions in which a programme groups its countries. */
export const region = pgTable('region', {
  code: text().primaryKey(),
  labels: jsonb().$type<Labels>().notNull(),
  position: integer().notNull().default(0),
  /** Its code on the DAC's list of regions, which open data names it by. */
  dacCode: text(),
})

/** Countries by ISO 3166-1 alpha-2; their names come from the reader's language. */
export const country = pgTable('country', {
  code: char({ length: 2 }).primaryKey(),
  regionCode: text().references(() => region.code),
})

/** Thematic areas are data: each programme keeps its own list, two levels deep. */
export const thematicArea = pgTable('thematic_area', {
  id: id(),
  code: text().notNull().unique(),
  parentId: integer().references((): AnyPgColumn => thematicArea.id),
  labels: jsonb().$type<Labels>().notNull(),
  position: integer().notNull().default(0),
  active: boolean().notNull().default(true),
})

/** The questions of the screening checklist. */
export const screeningQuestion = pgTable('screening_question', {
  code: text().primaryKey(),
  labels: jsonb().$type<Labels>().notNull(),
  position: integer().notNull().default(0),
  active: boolean().notNull().default(true),
})

/** The questions that an authority is asked some months after an Action closed. */
export const followUpQuestion = pgTable('follow_up_question', {
  code: text().primaryKey(),
  labels: jsonb().$type<Labels>().notNull(),
  position: integer().notNull().default(0),
  active: boolean().notNull().default(true),
})

/** A day on which the programme does not work, besides Saturdays and Sundays. */
export const holiday = pgTable('holiday', {
  day: date({ mode: 'string' }).primaryKey(),
  name: text().notNull(),
})

export type ProgrammeSettings = {
  acknowledgeWorkingDays: number
  screeningWorkingDays: number
  opinionWorkingDays: number
  decisionDays: number
  /** Whether a service that does not answer by its day counts as in favour. */
  positiveSilence?: boolean
  /** The share of its sessions, 0.8 for 80 %, from which somebody attended an activity. */
  completionRate: number
  /** Scores from 0 to 1: from `join` on two records are one person without asking, from `ask` on somebody looks. */
  matching?: { join: number; ask: number }
  /**
   * Months after which what is held about people goes, by kind (see domain/data-protection/due.ts); a kind without a
   * period stays, except that experts go like everybody where they have none of their own.
   */
  retention?: {
    peopleMonths: number
    listMonths: number
    answerMonths: number
    expertMonths?: number | null
    accountMonths?: number | null
    registrationMonths?: number | null
    opinionMonths?: number | null
    checkInMonths?: number | null
    letterMonths?: number | null
  }
  /**
   * How its publications look: a colour as "#0b4d56", dark enough for white words, and its logos in the order in which
   * they stand, each with what it shows in every language.
   */
  look?: { colour: string; logos: { id: number; alt: Labels }[] }
  /** Who signs the programme's certificates. */
  signature?: { name: string; function: string; line: string }
  /** Roles that may not work without a second factor. */
  secondFactorRoles?: Role[]
  /** How Actions are published as open data; nothing is before it is filled in. */
  openData?: OpenDataSettings
  softLimits: Record<
    string,
    {
      minDays?: number
      maxDays?: number
      minParticipants?: number
      maxParticipants?: number
      maxExperts?: number
    }
  >
}

export type OpenDataSettings = {
  /** Of the organisation that reports: its identifier after org-id.guide, name, and kind on IATI's list. */
  identifier: string
  organisation: string
  organisationType: string
  /** Who pays for the programme. */
  funder?: { name: string; identifier?: string; type: string }
  /** The programme's own address, never a person's. */
  contact: { department?: string; email?: string; telephone?: string; website?: string; address?: string }
  /** A licence by its code of SPDX. */
  licence: string
  /** The language in which the records are written. */
  language: Locale
  /** Which Actions are published where they do not say so themselves. */
  publishes: 'chosen' | 'endorsed'
  /** Whether budgets and transactions are published. */
  amounts: boolean
  /** The folder on the server that holds IATI's schemas and rules; without it only Minga's own checks are made. */
  schemasFolder?: string
}

/** The programme itself: one row. */
export const programme = pgTable('programme', {
  id: integer().primaryKey().default(1),
  name: text().notNull(),
  fullName: text().notNull(),
  /** Whether this is the demo programme, and when loading it came to its end. */
  demo: boolean().notNull().default(false),
  demoLoadedAt: instant(),
  settings: jsonb().$type<ProgrammeSettings>().notNull(),
  version: version(),
})

/** The last number given in a gapless series, such as REQ-2026. */
export const counter = pgTable('counter', {
  series: text().primaryKey(),
  last: integer().notNull(),
})
