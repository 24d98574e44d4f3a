import { z } from 'zod'
import { documentAudiences, documentKinds, type Entity } from '@/db/enums'
import { optionalDate, optionalText, requiredChoice, requiredId, requiredText } from '../inputs'

/** The largest file that is taken, in bytes. */
export const uploadLimit = 25 * 1024 * 1024

/** What a file dialog offers; what is taken is decided by the content (see file-type.ts). */
export const acceptedExtensions = [
  '.pdf',
  '.docx',
  '.odt',
  '.xlsx',
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.tif',
  '.tiff',
  '.heic',
] as const

/** The records that documents hang on. */
export const documentEntities = ['request', 'action', 'activity', 'result'] as const satisfies Entity[]
export type DocumentEntity = (typeof documentEntities)[number]

/** The languages that a form offers, by ISO 639-1 code: ours first, then those of the partners. */
export const documentLanguages = [
  'en',
  'es',
  'fr',
  'pt',
  'ar',
  'de',
  'it',
  'nl',
  'ht',
  'hy',
  'ka',
  'qu',
  'ru',
  'sq',
  'sr',
  'tr',
  'uk',
] as const

/** A language by its ISO 639-1 code that must be chosen. */
export const requiredLanguage = () =>
  requiredText(3).pipe(z.string().regex(/^[a-z]{2,3}$/, { error: 'choose' }))

/** A language by its ISO 639-1 code that may be chosen. */
export const optionalLanguage = () =>
  optionalText(3).pipe(
    z
      .string()
      .regex(/^[a-z]{2,3}$/, { error: 'choose' })
      .optional(),
  )

/** A file that was uploaded before (see hold-upload.ts) and must be there. */
export const requiredHeldUpload = () => requiredText(36).pipe(z.uuid({ error: 'choose' }))

/** A file that was uploaded before and may be there. */
export const optionalHeldUpload = () => optionalText(36).pipe(z.uuid({ error: 'choose' }).optional())

const told = {
  kind: requiredChoice(documentKinds),
  title: optionalText(),
  language: optionalLanguage(),
  datedOn: optionalDate(),
  audience: requiredChoice(documentAudiences),
}

/** Hangs a held upload on a record; a document without a title is called by its file's name. */
export const AddDocumentInput = z.object({
  entity: requiredChoice(documentEntities),
  /** The record's id. */
  id: requiredId(),
  heldId: requiredHeldUpload(),
  ...told,
})

/** What the form of a document that is there asks for. */
export const DocumentForm = z.object(told)

const oneDocument = { entity: requiredChoice(documentEntities), id: requiredId(), documentId: requiredId() }

export const EditDocumentInput = z.object({ ...oneDocument, ...told })
export const RemoveDocumentInput = z.object(oneDocument)
