import { z } from 'zod'
import { genders, institutionKinds, locales, participationRoles, reportFormats } from '@/db/enums'
import {
  checkbox,
  optionalChoice,
  optionalDate,
  optionalEmail,
  optionalId,
  optionalText,
  requiredChoice,
  requiredId,
  requiredText,
} from '../inputs'
import { mostSessions } from './attended'
import { rosterFields } from './fields'
import { listEncodings } from './read/encodings'
import { mostPoints } from './scales'

/** A row of a list: the number of its sheet, from 0, and of the row, from 1. */
const rowKey = () => z.string().regex(/^\d{1,3}\.\d{1,6}$/, { error: 'choose' })

const aSession = () => z.enum(Array.from({ length: mostSessions }, (_, at) => String(at + 1)))

/** What the officer says that a column holds: a field, or attendance on a day or in a session of it. */
const columnMeaning = () =>
  z.union(
    [
      z.enum(rosterFields.filter((field) => field !== 'day')),
      z.literal('unknown'),
      z.templateLiteral(['day:', z.iso.date()]),
      // A session of the day, from 1.
      z.templateLiteral(['day:', z.iso.date(), ':', aSession()]),
    ],
    { error: 'choose' },
  )
export type ColumnMeaning = z.output<ReturnType<typeof columnMeaning>>

/** How a list is to be read, where the officer changes what was proposed. */
export const ListMapping = z.object({
  /** The sheets to read, from 0. */
  sheets: z.array(z.coerce.number().int().min(0).max(200)).max(200).optional(),
  /** The row with the headers, from 1; 0 says that there is none. */
  headerRow: z.coerce.number().int().min(0).max(50_000).optional(),
  /** By the number of the sheet, the day on which everybody of it was there, or `none`. */
  sheetDays: z
    .record(
      z.string().regex(/^\d{1,3}$/),
      z.union([z.iso.date(), z.templateLiteral([z.iso.date(), ':', aSession()]), z.literal('none')], {
        error: 'choose',
      }),
    )
    .optional(),
  /** By the number of the column, from 0. */
  columns: z.record(z.string().regex(/^\d{1,3}$/), columnMeaning()).default({}),
  /** By the number of a column of scores, what they are out of. */
  scales: z
    .record(
      z.string().regex(/^\d{1,3}$/),
      z.union([z.literal('percent'), z.coerce.number().gt(0).max(mostPoints)], { error: 'invalidNumber' }),
    )
    .optional(),
  /** Whether columns of half days are sessions of the day, or each stands for the whole day. */
  halves: z.enum(['sessions', 'whole'], { error: 'choose' }).optional(),
  /** Whether rows and columns that are hidden in the file are read; sheets are chosen one by one. */
  hidden: z.enum(['read', 'left'], { error: 'choose' }).optional(),
  /** Of a text file, in which encoding it is. */
  encoding: z.enum(listEncodings, { error: 'choose' }).optional(),
  /** The version of the words of consent that stood on the paper, by its id. */
  consentText: optionalId(),
  /** The language in which they stood there. */
  consentLanguage: optionalChoice(locales),
})
export type ListMapping = z.output<typeof ListMapping>

/**
 * Who a doubtful row is: somebody on record, the person of an earlier row, somebody new, or nobody to record; and of a
 * row that seems to be known, that it is somebody else.
 */
const rowChoice = () =>
  z.string().regex(/^(?:person:\d{1,10}|row:\d{1,3}\.\d{1,6}|new|out|other)$/, { error: 'choose' })

export const PreviewRosterInput = z.object({
  /** The activity's id. */
  id: requiredId(),
  uploadId: requiredId(),
  mapping: ListMapping.default({ columns: {} }),
})

export const ImportRosterInput = PreviewRosterInput.extend({
  /** By row, who a doubtful one is. */
  choices: z.record(rowKey(), rowChoice()).default({}),
  /** Rows that aren't recorded. */
  leaveOut: z.array(rowKey()).max(50_000).default([]),
})

/** What a row should say; blank is as the list has it. */
export const RowCorrection = z.object({
  givenNames: optionalText(150),
  familyNames: optionalText(150),
  gender: optionalChoice(genders),
  institution: optionalText(),
  institutionKind: optionalChoice(institutionKinds),
  /** ISO 3166-1 alpha-2. */
  country: z.preprocess(
    (value) => value || undefined,
    z
      .string()
      .regex(/^[A-Z]{2}$/, { error: 'choose' })
      .optional(),
  ),
  email: optionalEmail(),
  dateOfBirth: optionalDate(),
})
export type RowCorrection = z.output<typeof RowCorrection>

export const SayAboutListInput = z.object({
  /** The activity's id. */
  id: requiredId(),
  uploadId: requiredId(),
  /** By row, who it is; an empty text takes back what was said. */
  choices: z.record(rowKey(), z.union([rowChoice(), z.literal('')])).default({}),
  /** By row, whether it is left out. */
  leaveOut: z.record(rowKey(), z.boolean()).default({}),
  /** By row, what it should say; null takes back what was said. */
  corrections: z.record(rowKey(), RowCorrection.nullable()).default({}),
})

export const ForgetColumnInput = z.object({ id: requiredId(), headerKey: requiredText(200) })

/** One person who is put on the roster by hand. */
export const ParticipantForm = z.object({
  givenNames: requiredText(150),
  familyNames: requiredText(150),
  gender: optionalChoice(genders),
  institution: optionalText(),
  institutionKind: optionalChoice(institutionKinds),
  position: optionalText(),
  email: optionalEmail(),
  role: requiredChoice(participationRoles),
  /** Somebody on record, chosen instead of making a new person. */
  personId: optionalId(),
  /** That she is none of the people on record who look alike. */
  isNew: checkbox(),
})
export const AddParticipantInput = ParticipantForm.extend({ id: requiredId() })

const requiredBigId = () => z.coerce.number({ error: 'required' }).int().positive()

export const RemoveParticipantInput = z.object({ id: requiredId(), participationId: requiredBigId() })

export const ChangeRoleInput = z.object({
  id: requiredId(),
  participationId: requiredBigId(),
  role: requiredChoice(participationRoles),
})

/** How one person's session is to stand, or all sessions of her day. */
export const aTick = () =>
  z.object({
    participationId: requiredBigId(),
    day: z.iso.date(),
    /** From 1; all sessions of the day where left out. */
    session: z.number().int().min(1).max(mostSessions).optional(),
    present: z.boolean(),
    /** By the clock of the device set right by ours; now where left out. */
    tickedAt: z.iso
      .datetime()
      .transform((text) => new Date(text))
      .refine((at) => at.getUTCFullYear() >= 2000)
      .optional(),
  })
export type Tick = z.output<ReturnType<typeof aTick>>

/** Ticks of the attendance grid. */
export const RecordAttendanceInput = z.object({
  id: requiredId(),
  changes: z.array(aTick()).max(5000, { error: 'tooLong' }),
  /** Passes over ticks of people, days and sessions that are gone. */
  skipGone: z.boolean().default(false),
})

export const ExportRosterInput = z.object({ id: requiredId(), format: requiredChoice(reportFormats) })
