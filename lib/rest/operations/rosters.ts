import { z } from 'zod'
import { findBatch } from '@/domain/batches/queries'
import { cancelCertificates } from '@/domain/certificates/cancel-certificates'
import { exportCertificates } from '@/domain/certificates/export-certificates'
import { issueCertificates } from '@/domain/certificates/issue-certificates'
import { revokeCertificate } from '@/domain/certificates/revoke-certificate'
import { sendCertificate } from '@/domain/certificates/send-certificate'
import { sendCertificates } from '@/domain/certificates/send-certificates'
import { makeCheckInLink } from '@/domain/check-in/make-check-in-link'
import { revokeCheckInLink } from '@/domain/check-in/revoke-check-in-link'
import { leaveOutArrival, settleArrival } from '@/domain/check-in/settle-arrival'
import { notFound } from '@/domain/errors'
import { anonymisePerson } from '@/domain/people/anonymise-person'
import { exportPerson } from '@/domain/people/export-person'
import { mergePeople } from '@/domain/people/merge-people'
import { recordConsent } from '@/domain/people/record-consent'
import { tellApart } from '@/domain/people/tell-apart'
import { undoMerge } from '@/domain/people/undo-merge'
import { theProgramme } from '@/domain/reference'
import { forgetColumn } from '@/domain/rosters/forget-column'
import { importRoster } from '@/domain/rosters/import-roster'
import { ImportRosterInput, PreviewRosterInput } from '@/domain/rosters/inputs'
import { previewRoster } from '@/domain/rosters/preview-roster'
import { recordedUpload } from '@/domain/rosters/recorded-upload'
import { sayAboutList } from '@/domain/rosters/say-about-list'
import { uploadRoster } from '@/domain/rosters/upload-roster'
import type { Watch } from '@/domain/rosters/watch'
import { answerCertificates } from '@/lib/certificates-answer'
import { installation } from '@/lib/env'
import { errorSentence } from '@/lib/error-sentence'
import type { Texts } from '@/lib/history-sentence'
import { isUuid } from '@/lib/is-uuid'
import { tellLineByLine } from '@/lib/line-by-line'
import { personJson } from '@/reports/person-json'
import { rosterReport } from '@/reports/roster-table'
import { textsIn } from '@/reports/texts'
import { languageOf, reportFile, tableQuery } from '../files'
import { type Asked, act, number, type Operation, type Read, read, wantsLines } from '../operation'

const uuid: Read = (text) => text
const listPath = '/activities/{id}/lists/{uploadId}'
const listOf = ({ params }: Asked) => ({
  id: number(params.id as string),
  uploadId: number(params.uploadId as string),
})

/** Attendance lists: taken in, looked at, corrected, recorded. */
const attendanceLists: readonly Operation[] = [
  {
    id: 'uploadRoster',
    method: 'POST',
    path: '/activities/{id}/lists',
    tag: 'activities',
    scope: 'write',
    whose: 'everybody',
    query: z.object({ filename: z.string().min(1).max(300) }),
    takesFile: true,
    answers: 'done',
    run: (context, { params, query, bytes }) =>
      uploadRoster(context, {
        id: number(params.id as string),
        filename: query.filename ?? '',
        body: bytes(),
      }),
  },
  {
    id: 'previewRoster',
    method: 'POST',
    path: `${listPath}/preview`,
    tag: 'activities',
    scope: 'people',
    whose: 'everybody',
    body: PreviewRosterInput,
    notInBody: ['id', 'uploadId'],
    answers: 'record',
    run: (context, asked) => previewRoster(context, { ...asked.body, ...listOf(asked) }),
  },
  act('PUT', listPath, 'sayAboutList', sayAboutList),
  {
    id: 'importRoster',
    method: 'POST',
    path: `${listPath}/record`,
    tag: 'activities',
    scope: 'write',
    whose: 'everybody',
    body: ImportRosterInput,
    notInBody: ['id', 'uploadId'],
    tellsProgress: true,
    answers: 'done',
    run: async (context, asked) => {
      const given = { ...asked.body, ...listOf(asked) } as Parameters<typeof importRoster>[1]
      if (!wantsLines(asked.request)) return importRoster(context, given)
      const { locale } = context.actor
      const texts = textsIn(locale) as unknown as Texts
      return tellLineByLine(
        asked.request,
        (watch: Watch) => asked.once(context, (inside) => importRoster(inside, given, watch)),
        (error) => errorSentence(texts, locale, error),
      )
    },
  },
  read(
    listPath,
    'recordedUpload',
    async (context, asked) => ({
      recorded: await recordedUpload(context, listOf(asked)),
    }),
    { whose: 'everybody' },
  ),
  act('POST', '/activities/{id}/forget-column', 'forgetColumn', forgetColumn),
  {
    id: 'exportRoster',
    method: 'GET',
    path: '/activities/{id}/roster/file',
    tag: 'activities',
    scope: 'people',
    whose: 'everybody',
    query: z.object(tableQuery),
    answers: 'file',
    run: async (context, asked) => {
      const format = asked.query.format as 'csv' | 'xlsx'
      const locale = languageOf(asked, context.actor)
      return reportFile(
        await rosterReport(context, { id: number(asked.params.id as string), locale, format }),
        asked,
      )
    },
  },
  {
    id: 'exportPerson',
    method: 'GET',
    path: '/people/{id}/data',
    tag: 'people',
    scope: 'people',
    whose: 'readers',
    answers: 'record',
    run: async (context, { params }) => {
      const held = await exportPerson(context, { id: number(params.id as string), format: 'json' })
      const { fullName } = await theProgramme(context.db)
      return personJson(held, { now: context.now, programme: fullName })
    },
  },
  {
    id: 'exportCertificates',
    method: 'GET',
    path: '/activities/{id}/certificates/file',
    tag: 'activities',
    scope: 'people',
    whose: 'everybody',
    answers: 'file',
    run: async (context, { params }) => {
      const activityId = number(params.id as string)
      const certificates = await exportCertificates(context, { id: activityId })
      if (certificates.length === 0) throw notFound()
      return answerCertificates(certificates, { activityId, each: true, locale: context.actor.locale })
    },
  },
  read('/batches/{batchId}', 'getBatch', async ({ db, actor }, { params: { batchId = '' } }) => {
    const found = isUuid(batchId) ? await findBatch(db, actor, batchId) : null
    if (!found) throw notFound()
    const { status, done, total, askedAt, endedAt } = found
    return { status, done, total, askedAt, endedAt }
  }),
]

/** Who was there: check-in, certificates, and people whom several lists name. */
export const rosters: readonly Operation[] = [
  ...attendanceLists,
  {
    ...act('POST', '/activities/{id}/check-in-links', 'makeCheckInLink', makeCheckInLink('')),
    givesSecret: true,
    run: (context, asked) => linkOf().run(context, asked),
  },
  act('DELETE', '/activities/{id}/check-in-links/{linkId}', 'revokeCheckInLink', revokeCheckInLink),
  act('POST', '/activities/{id}/arrivals/{arrivalId}', 'settleArrival', settleArrival, { arrivalId: uuid }),
  act('DELETE', '/activities/{id}/arrivals/{arrivalId}', 'leaveOutArrival', leaveOutArrival, {
    arrivalId: uuid,
  }),
  act('POST', '/activities/{id}/certificates', 'issueCertificates', issueCertificates),
  act('POST', '/activities/{id}/certificates/send', 'sendCertificates', sendCertificates),
  act('DELETE', '/activities/{id}/certificates/batches/{batchId}', 'cancelCertificates', cancelCertificates, {
    batchId: uuid,
  }),
  act('POST', '/certificates/{id}/revoke', 'revokeCertificate', revokeCertificate),
  act('POST', '/certificates/{id}/send', 'sendCertificate', sendCertificate),
  act('POST', '/people/merges', 'mergePeople', mergePeople),
  act('DELETE', '/people/merges/{mergeId}', 'undoMerge', undoMerge),
  act('POST', '/people/told-apart', 'tellApart', tellApart),
  act('PUT', '/people/{id}/consents/{participationId}', 'recordConsent', recordConsent),
  act('POST', '/people/{id}/anonymise', 'anonymisePerson', anonymisePerson),
]

/** The secret of the installation is there when the product runs, not when the table is read. */
const linkOf = () =>
  act('POST', '/activities/{id}/check-in-links', 'makeCheckInLink', makeCheckInLink(installation().secret))
