import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { operations } from './operations'

/*
 * REST is there for all that the pages do: every page for people who are signed in stands here with the operations that
 * read what it shows and do what it does, or with the reason why a program needs none. A page that is added without is
 * missed.
 */

/** Shows what is somebody's own in front of a screen, which no token reads or keeps. */
const ofASession =
  'the sign-in of a person, her sessions, her second factor and her tokens are kept in front of a screen alone'
const opensSomething =
  'shows what opens something to whoever reads it; a program is told it once, when it makes it'

const forPages: Record<string, readonly string[] | string> = {
  '/': ['listWaiting', 'getGrouped', 'listSavedFigures'],
  '/account': ofASession,
  '/account/second-factor': ofASession,
  '/account/tokens': ofASession,
  '/account/tokens/api': 'tries the operations themselves',
  '/actions': ['listActions', 'actionsFile'],
  '/actions/[reference]': [
    ...['getAction', 'getActionFigures', 'listFiches', 'listFollowUps', 'listActionDocuments'],
    ...['getActionHistory', 'listResults'],
  ],
  '/actions/[reference]/activities/new': ['getAction', 'planActivity'],
  '/actions/[reference]/edit': ['getAction', 'listAreas', 'editAction'],
  '/actions/[reference]/framework': ['getFramework', 'addAim', 'editAim', 'removeAim', 'recordActual'],
  '/actions/[reference]/framework/indicators/[id]': ['getFramework', 'editIndicator'],
  '/actions/[reference]/framework/indicators/new': ['getFramework', 'addIndicator'],
  '/actions/[reference]/open-data': ['getOpenData', 'describeAction', 'chooseOpenData', 'addTransaction'],
  '/actions/[reference]/results/new': ['getAction', 'planResult'],
  '/activities': ['listActivities', 'activitiesFile'],
  '/activities/[id]': ['getActivity', 'getActivityFigures', 'listActivityDocuments', 'getActivityHistory'],
  '/activities/[id]/certificates': ['listCertificates', 'issueCertificates', 'getBatch'],
  '/activities/[id]/edit': ['getActivity', 'editActivity'],
  '/activities/[id]/learning': ['listQuestionnaires', 'listOtherScores'],
  '/activities/[id]/learning/prepare': ['listQuestions', 'prepareQuestionnaire'],
  '/activities/[id]/roster': ['listRoster', 'exportRoster', 'addParticipant'],
  '/activities/[id]/roster/attendance': ['getAttendance', 'recordAttendance'],
  '/activities/[id]/roster/check-in': ['listCheckInLinks', 'listArrivals', 'settleArrival'],
  '/activities/[id]/roster/check-in/[link]': opensSomething,
  '/activities/[id]/roster/import': ['listRememberedColumns', 'getRecordedList', 'uploadRoster'],
  '/activities/[id]/roster/import/[upload]': ['recordedUpload', 'previewRoster', 'importRoster'],
  '/deployments': ['listDeployments'],
  '/deployments/[id]': ['getDeployment', 'deliverReport'],
  '/experts': ['listPeople', 'expertsFile'],
  '/figures': ['listMeasures', 'listSavedFigures'],
  '/figures/[measure]': ['getFigure', 'listFigureRows', 'exportFigure'],
  '/figures/build': ['getGrouped', 'saveFigure'],
  '/figures/saved/[id]': ['getSavedFigure', 'getSavedFigureHistory', 'shareFigure'],
  '/framework': [
    ...['getProgrammeFramework', 'addProgrammeAim', 'editProgrammeAim', 'removeProgrammeAim'],
    ...['recordProgrammeActual', 'removeProgrammeIndicator', 'getProgrammeFrameworkHistory'],
  ],
  '/framework/indicators/[id]': ['getProgrammeFramework', 'editProgrammeIndicator'],
  '/framework/indicators/new': ['getProgrammeFramework', 'addProgrammeIndicator'],
  '/meetings': ['listMeetings'],
  '/meetings/[reference]': ['getMeeting', 'getMeetingHistory'],
  '/meetings/[reference]/edit': ['getMeeting', 'editMeeting'],
  '/meetings/new': ['listMeetings', 'planMeeting'],
  '/notifications': ['listNotifications'],
  '/notifications/[id]': 'leads on to what one was told of',
  '/notifications/choices': ['getNotificationChoices'],
  '/participations': ['listParticipations', 'exportParticipations'],
  '/people': ['listPeople', 'exportPeople'],
  '/people/[id]': ['getPerson', 'getPersonFigures', 'getSamePerson', 'listConsents', 'getPersonHistory'],
  '/people/[id]/anonymise': ['listFilesNaming', 'anonymisePerson'],
  '/people/[id]/data': ['exportPerson'],
  '/people/[id]/edit': ['getPerson', 'editPerson'],
  '/people/duplicates': ['listDuplicates'],
  '/people/duplicates/[pair]': ['getDuplicates', 'mergePeople', 'tellApart'],
  '/portal': ['listAsked', 'listOwnRequests'],
  '/portal/actions/[reference]/fiche': ['getOwnFiche', 'endorseAction'],
  '/portal/follow-ups/[id]': ['getFollowUp', 'answerFollowUp'],
  '/portal/officials': ['listOwnOfficials'],
  '/portal/requests/[reference]': ['getOwnRequest', 'listRequestDocuments', 'writeMessage'],
  '/portal/requests/[reference]/withdraw': ['getOwnRequest', 'withdrawRequest'],
  '/portal/requests/draft/[id]': ['getDraft'],
  '/portal/requests/draft/[id]/[step]': ['getDraft', 'fillInRequest'],
  '/portal/requests/draft/[id]/review': ['getDraft', 'submitRequest', 'discardRequest'],
  '/portal/requests/new': ['listRegions', 'beginRequest'],
  '/questionnaires/[id]': ['getQuestionnaire', 'getQuestionnaireResults', 'getQuestionnaireHistory'],
  '/questionnaires/[id]/edit': ['getQuestionnaire', 'listQuestions', 'editQuestionnaire'],
  '/questionnaires/[id]/paper': ['getQuestionnaire', 'listSeatsWithoutSheet', 'typeInSheet'],
  '/questionnaires/[id]/room': opensSomething,
  '/registrations': ['listRegistrations'],
  '/registrations/[key]': ['getRegistration', 'getRegistrationHistory', 'acceptRegistration'],
  '/reports': ['listReports'],
  '/reports/[kind]': ['getReport', 'freezeReport'],
  '/reports/editions': ['listEditions'],
  '/reports/editions/[id]': ['getEdition', 'getEditionHistory'],
  '/reports/editions/[id]/[language]': ['getEditionFile'],
  '/reports/schedules': ['listSchedules'],
  '/reports/schedules/[id]': ['getSchedule', 'getScheduleHistory'],
  '/reports/schedules/[id]/edit': ['getSchedule', 'editSchedule'],
  '/reports/schedules/new': ['listReports', 'addSchedule'],
  '/reports/texts': ['listPublicationTexts', 'listRegions'],
  '/reports/texts/[region]': ['listTextsOfRegion', 'whatIsMissing'],
  '/reports/texts/[region]/[place]': ['getText', 'getTextHistory', 'writeText'],
  '/requests': ['listRequests', 'requestsFile'],
  '/requests/[reference]': [
    ...['getRequest', 'listMessages', 'listRequestDocuments', 'getRequestHistory', 'approveRequest'],
  ],
  '/requests/[reference]/edit': ['getRequest', 'editRequest'],
  '/requests/new': ['listInstitutions', 'listAreas', 'listRegions', 'listCountries', 'logRequest'],
  '/results': ['listResults', 'resultsFile'],
  '/results/[reference]': ['getResult', 'listResultDocuments', 'getResultHistory'],
  '/results/[reference]/edit': ['getResult', 'editResult'],
  '/settings/archive': ['listArchives', 'askArchive', 'dropArchive'],
  '/settings/calendar': ['getTimes', 'listHolidays', 'editTimes', 'addHoliday'],
  '/settings/certificates': ['getSignature', 'editSignature'],
  '/settings/data-protection': ['getRetention', 'listRetentionRuns', 'listConsentTexts', 'editRetention'],
  '/settings/data-protection/text': ['listConsentTexts', 'addConsentText'],
  '/settings/data-protection/trail': ['listTrail'],
  '/settings/look': ['getLook', 'editLook', 'addLogo'],
  '/settings/matching': ['getMatching', 'editMatching'],
  '/settings/open-data': ['getOpenDataSettings', 'getOpenDataStatus', 'listPublishings', 'setOpenData'],
  '/settings/questions': ['listQuestions'],
  '/settings/questions/[id]': ['getQuestion', 'getQuestionHistory'],
  '/settings/questions/[id]/edit': ['getQuestion', 'editQuestion'],
  '/settings/questions/new': ['listQuestions', 'addQuestion'],
  '/settings/users': ['listUsers'],
  '/settings/users/[id]': ['getUser', 'getUserHistory'],
  '/settings/users/[id]/edit': ['getUser', 'editUser'],
  '/settings/users/new': ['listUsers', 'inviteUser'],
  '/settings/users/second-factor': ['getSecondFactorRoles', 'requireSecondFactor'],
  '/settings/webhooks': ['listWebhooks'],
  '/settings/webhooks/[id]': ['getWebhook', 'listDeliveries', 'getWebhookHistory'],
}

/** The pages for people who are signed in, as the page of docs/ lists them, which is made from the source. */
const [, listed = ''] = readFileSync('docs/routes.md', 'utf8').split(/^## (?:Pages|Routes)$/m)
const pages = [...listed.matchAll(/^\| (\/\S*) \| (.+) \|$/gm)]
  .filter(([, , who]) => who !== 'everybody')
  .map(([, address]) => address as string)

it('has something for every page that somebody signs in to see, and for no other', () => {
  expect(pages.length).toBeGreaterThan(80)
  expect(Object.keys(forPages).sort()).toEqual([...pages].sort())
})

it('names operations that are there, one of which reads, or a reason', () => {
  const known = new Map(operations.map((operation) => [operation.id, operation]))
  const faults = Object.entries(forPages).flatMap(([page, given]) => {
    if (typeof given === 'string') return given.length > 20 ? [] : [`${page}: no reason`]
    const missing = given.filter((id) => !known.has(id)).map((id) => `${page}: ${id}`)
    const reads = given.some((id) => known.get(id)?.method === 'GET')
    return [...missing, ...(reads ? [] : [`${page}: nothing reads it`])]
  })
  expect(faults).toEqual([])
})

it('has a page for everything that is read, but for what programs alone ask', () => {
  const onPages = new Set(
    Object.values(forPages).flatMap((given) => (typeof given === 'string' ? [] : given)),
  )
  const alone = {
    getAccount: 'for whom the token acts',
    getDocument: 'the bytes of a file',
    search: 'the search that stands above every page',
    exportCertificates: 'all certificates of an activity as one file',
    meetingsFile: 'the list as a file',
  }
  const without = operations.filter(({ method, id }) => method === 'GET' && !onPages.has(id))
  expect(without.map(({ id }) => id).sort()).toEqual(Object.keys(alone).sort())
})
