import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales } from '@/db/enums'
import { programme } from '@/db/schema/reference'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '@/domain/documents/a-case'
import { anonymisePerson } from '@/domain/people/anonymise-person'
import { heldAbout } from '@/domain/people/held-about'
import { marks, somebodyHeld } from '@/domain/people/somebody-held'
import { actionFiche } from './action-fiche'
import { activityReport } from './activity-report'
import { heldBlocks, personReport } from './person-data'
import { personExportVersion, personJson } from './person-json'
import { wordsOf } from './reading'
import { render } from './render'
import { textsIn } from './texts'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let held: Awaited<ReturnType<typeof somebodyHeld>>
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  const settings = {
    acknowledgeWorkingDays: 5,
    screeningWorkingDays: 15,
    opinionWorkingDays: 15,
    decisionDays: 60,
    completionRate: 0.8,
    softLimits: {},
  }
  await test.db.insert(programme).values({ name: 'P', fullName: 'Programme', settings })
  held = await somebodyHeld(test.db, given)
})
afterAll(() => test.close())
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const sentence = ({ verb }: { verb: string }) => `did ${verb}`

describe('all that is held about a person', () => {
  it.each(locales)('is a paper in her language that names nobody of the team: %s', async (locale) => {
    const report = await personReport(
      { db: test.db, actor: given.people.coordinator, now },
      { id: held.id, locale, sentence },
    )
    const { bytes, contentType } = await render(report, 'pdf')
    expect(contentType).toBe('application/pdf')
    const words = fold((await wordsOf.pdf(bytes)).replace(/\s+/g, ' '))
    const broken = words.replace(/[ \u00ad-]/g, '')
    for (const mark of marks) expect(broken).toContain(mark.replace(/[ -]/g, ''))
    for (const somebody of ['bruno', 'coordinatorelsewhere']) expect(broken).not.toContain(somebody)
    expect(report.title).toBe('Zuleyka Quispehuamán')
  })

  it('says on the page who it was, and on paper as what', async () => {
    const all = await heldAbout(test.db, held.id)
    const text = (names: boolean) => JSON.stringify(heldBlocks(textsIn('en'), 'en', all, { sentence, names }))
    expect(text(true)).toContain('"coordinator, Coordinator"')
    expect(text(false)).not.toContain('"coordinator, Coordinator"')
    expect(text(false)).toContain('"Coordinator"')
  })

  it('is an object of a known shape without numbers of the house', async () => {
    const all = await heldAbout(test.db, held.id)
    const json = JSON.parse(JSON.stringify(personJson(all, { now, programme: 'Programme' })))
    expect(Object.keys(json)).toEqual([
      ...['format', 'version', 'exportedAt', 'programme', 'person', 'otherRecords', 'participations'],
      ...['consentTexts', 'deployments', 'certificates', 'questionnaires', 'questionnaireLinks', 'arrivals'],
      ...['letters', 'cases', 'account', 'sources', 'merges', 'comparisons', 'looks', 'history'],
    ])
    expect(json).toMatchObject({
      format: 'minga-person',
      version: personExportVersion,
      exportedAt: '2026-03-02T09:00:00.000Z',
      person: { familyNames: 'Quispehuamán', dateOfBirth: '1981-04-05', mailingConsent: true },
      participations: [{ activity: { title: 'Curso 2' }, consentText: 1, list: { filename: 'Lista.csv' } }],
      questionnaires: [{ answers: [{ text: 'Soy Zuleyka, jefa de turno' }] }],
      sources: [{ filename: 'Lista.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    })
    expect(json.participations[0].id).toBeUndefined()
    expect(json.looks.every((look: object) => !('who' in look))).toBe(true)
  })

  it('is gone from reports, which say the same as before', async () => {
    const context = { db: test.db, actor: given.people.coordinator, now }
    const said = async () => {
      const reports = [
        await activityReport(context, { id: held.course, locale: 'es' }),
        await actionFiche(context, { reference: 'ACT-2026-0001', locale: 'es' }),
      ]
      return JSON.stringify(reports.map(({ blocks }) => blocks))
    }
    const before = await said()
    await anonymisePerson(context, { id: held.id, documentIds: [], understood: true })
    const after = await said()
    expect(before).toContain('Zuleyka Quispehuamán')
    expect(after).toBe(before.replaceAll('Zuleyka Quispehuamán', `••• № ${held.id}`))
  })
})
