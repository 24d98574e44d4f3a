import { z } from 'zod'
import { trailVerbs } from '@/db/enums'
import { lastArchives } from '@/domain/archive/archives'
import { askArchive } from '@/domain/archive/ask-archive'
import { dropArchive } from '@/domain/archive/drop-archive'
import { editSignature, signatureValues } from '@/domain/certificates/edit-signature'
import type { Context } from '@/domain/command'
import { addConsentText } from '@/domain/data-protection/add-consent-text'
import { willGo } from '@/domain/data-protection/due'
import { editRetention } from '@/domain/data-protection/edit-retention'
import { consentTexts, retentionRuns, trailOf } from '@/domain/data-protection/queries'
import { retentionValues } from '@/domain/data-protection/retention-values'
import { askPublishing } from '@/domain/iati/ask-publishing'
import { publications } from '@/domain/iati/publications'
import { setOpenData } from '@/domain/iati/set-open-data'
import { openDataValues } from '@/domain/iati/settings-values'
import { openDataStatus, settingsProblems } from '@/domain/iati/status'
import { identifyInstitution } from '@/domain/institutions/identify-institution'
import { lookValues } from '@/domain/look/values'
import { editMatching } from '@/domain/people/edit-matching'
import { matchingValues } from '@/domain/people/matching-values'
import { pairsByScore } from '@/domain/people/pairs'
import { demand } from '@/domain/policy'
import { type ProgrammeVerb, programmePolicy } from '@/domain/programme/policy'
import { timesValues } from '@/domain/programme/times-values'
import { listAreas, listCountries, listRegions, theProgramme } from '@/domain/reference'
import { act, type Operation, pageQuery, read } from '../operation'

/** The programme for whoever may do what its settings are there for; throws `forbidden`. */
async function programmeFor({ db, actor }: Context, verb: ProgrammeVerb) {
  demand(programmePolicy, actor, verb, { status: 'kept' })
  return theProgramme(db)
}

const byEverybody = { whose: 'everybody' } as const

/** What lists are made of, in the language of whoever asks. */
const reference: readonly Operation[] = [
  read(
    '/programme/regions',
    'listRegions',
    async ({ db, actor }) => ({ items: await listRegions(db, actor.locale) }),
    byEverybody,
  ),
  read(
    '/programme/countries',
    'listCountries',
    async ({ db }) => ({ items: await listCountries(db) }),
    byEverybody,
  ),
  read(
    '/programme/areas',
    'listAreas',
    async ({ db, actor }) => ({ items: await listAreas(db, actor.locale) }),
    byEverybody,
  ),
]

/** How the programme works, each as its form holds it: what is read can be saved. */
const values: readonly Operation[] = [
  read('/programme/times', 'getTimes', async (context) => {
    const { settings, version } = await programmeFor(context, 'edit')
    return { version, ...timesValues(settings) }
  }),
  read('/programme/second-factor', 'getSecondFactorRoles', async (context) => {
    const { settings, version } = await programmeFor(context, 'requireSecondFactor')
    return { version, roles: settings.secondFactorRoles ?? [] }
  }),
  read('/programme/signature', 'getSignature', async (context) => {
    const { settings, version } = await programmeFor(context, 'edit')
    return { version, ...signatureValues(settings) }
  }),
  read('/programme/look', 'getLook', async (context) => {
    const { settings, version } = await programmeFor(context, 'edit')
    return { version, ...lookValues(settings) }
  }),
  read('/programme/matching', 'getMatching', async (context) => {
    const { settings, version } = await programmeFor(context, 'editMatching')
    const waiting = await pairsByScore(context.db, context.actor)
    return { version, ...matchingValues(settings.matching), waiting }
  }),
  read('/programme/retention', 'getRetention', async (context) => {
    const { settings, version } = await programmeFor(context, 'editRetention')
    const { retention } = settings
    const due = retention ? await willGo(context.db, retention, context.now) : null
    return {
      version,
      ...retentionValues(retention),
      wouldGo: due?.today ?? null,
      goesNext: due?.ahead ?? null,
    }
  }),
  read('/programme/open-data', 'getOpenDataSettings', async (context) => {
    const { settings, version } = await programmeFor(context, 'setOpenData')
    return { version, ...openDataValues(settings.openData) }
  }),
]

/** What was done by these settings, and what stands in its way. */
const logs: readonly Operation[] = [
  read('/programme/retention/runs', 'listRetentionRuns', async (context) => {
    await programmeFor(context, 'editRetention')
    return { items: await retentionRuns(context.db) }
  }),
  read('/programme/consent-texts', 'listConsentTexts', async (context) => {
    await programmeFor(context, 'editRetention')
    return { items: await consentTexts(context.db) }
  }),
  {
    id: 'listTrail',
    method: 'GET',
    path: '/programme/trail',
    tag: 'programme',
    scope: 'people',
    whose: 'readers',
    answers: 'page',
    query: z.object({
      cursor: pageQuery.cursor,
      size: pageQuery.size,
      verb: z.enum(trailVerbs).optional(),
      reader: z.string().max(10).optional().describe('Whose looks: the number of an account'),
    }),
    run: async (context, { query }) => {
      await programmeFor(context, 'editRetention')
      const { rows, ...page } = await trailOf(context.db, query)
      return { items: rows, ...page }
    },
  },
  read('/programme/open-data/status', 'getOpenDataStatus', async (context) => {
    const { openData } = (await programmeFor(context, 'setOpenData')).settings
    const { all, published, looked, actions } = await openDataStatus(context.db, openData, context.now)
    return { all, published, looked, problems: await settingsProblems(context.db, openData), actions }
  }),
  read('/programme/open-data/publishings', 'listPublishings', async (context) => {
    await programmeFor(context, 'setOpenData')
    const rows = await publications(context.db)
    return { items: rows.map(({ publication, askedBy }) => ({ ...publication, askedBy })) }
  }),
  read('/archives', 'listArchives', async (context) => {
    await programmeFor(context, 'askArchive')
    const rows = await lastArchives(context.db)
    return { items: rows.map(({ who, ...archive }) => ({ ...archive, askedBy: who })) }
  }),
]

/** How the programme works. */
export const settings: readonly Operation[] = [
  ...reference,
  ...values,
  ...logs,
  act('PUT', '/programme/signature', 'editSignature', editSignature),
  act('PUT', '/programme/retention', 'editRetention', editRetention),
  act('POST', '/programme/consent-texts', 'addConsentText', addConsentText),
  act('PUT', '/programme/matching', 'editMatching', editMatching),
  act('PUT', '/programme/open-data', 'setOpenData', setOpenData),
  act('POST', '/programme/open-data/publish', 'askPublishing', askPublishing),
  act('POST', '/archives', 'askArchive', askArchive),
  act('DELETE', '/archives/{id}', 'dropArchive', dropArchive, { id: (text) => text }),
  act('PUT', '/institutions/{id}/identifier', 'identifyInstitution', identifyInstitution),
]
