import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
import { batch } from '@/db/schema/batch'
import { certificate } from '@/db/schema/certificate'
import { letter } from '@/db/schema/notification'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { ruleOfActivity } from '../rosters/attended'
import { removeParticipant } from '../rosters/remove-participant'
import { aHeldActivity, aSigningProgramme, signature, trainees } from './a-roster'
import { cancelCertificates } from './cancel-certificates'
import { printedCode } from './code'
import { findByCode } from './find-by-code'
import { issueCertificates } from './issue-certificates'
import { makeCertificates } from './make-certificates'
import { revokeCertificate } from './revoke-certificate'
import { sendCertificate } from './send-certificate'
import { sendCertificates } from './send-certificates'
import { standingsOf } from './standings'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await aSigningProgramme(test.db)
})
afterAll(() => test.close())

const installation = { address: 'https://minga.example.org', secret: 'a secret of thirty-two characters' }
const as = (name: keyof Case['people'] = 'lead') => ({ db: test.db, actor: given.people[name], now })
const making = () => ({ db: test.db, now, installation, criteria: () => 'Enough of it' })
let number = 100
const held = (of: Parameters<typeof aHeldActivity>[3] = {}) =>
  aHeldActivity(test.db, given.action, String(++number), of)
const issueAll = async (id: number) => {
  const { batchId } = await issueCertificates(as(), { id, which: 'all', seats: [] })
  await makeCertificates(making(), batchId)
  return batchId
}
const certificatesOf = (activityId: number) =>
  test.db
    .select()
    .from(certificate)
    .where(eq(certificate.activityId, activityId))
    .orderBy(asc(certificate.id))
const batchOf = async (id: string) => (await test.db.select().from(batch).where(eq(batch.id, id)))[0]

/** How everybody of an activity stands, by given name. */
async function standing(activityId: number) {
  const [row] = await test.db.select().from(activity).where(eq(activity.id, activityId))
  const rule = ruleOfActivity(row as NonNullable<typeof row>, 0.8)
  const rows = await standingsOf(test.db, given.people.lead, activityId, rule)
  return Object.fromEntries(rows.map((one) => [one.givenNames, one.completion.why ?? one.standing]))
}

describe('who is given a certificate', () => {
  it('whoever came to 80 % of the days, and passed where there is a pass mark', async () => {
    const id = await held({ passMark: 60 })
    await trainees(test.db, id, ['Ana'], { scoreAfter: 60 })
    await trainees(test.db, id, ['Berta'], { scoreAfter: 59.99 })
    await trainees(test.db, id, ['Clara'])
    await trainees(test.db, id, ['Delia'], { days: 2, scoreAfter: 100 })
    const [speaker] = await trainees(test.db, id, ['Elsa'], { scoreAfter: 100 })
    await test.db
      .update(participation)
      .set({ role: 'speaker' })
      .where(eq(participation.id, speaker as number))
    expect(await standing(id)).toEqual({
      Ana: 'ready',
      Berta: 'notPassed',
      Clara: 'noScore',
      Delia: 'tooFewSessions',
    })
    await issueAll(id)
    expect((await certificatesOf(id)).map(({ facts }) => facts.givenNames)).toEqual(['Ana'])
  })

  it('by the rate of the activity where it has one of its own', async () => {
    const id = await held({ completionRate: 0.6 })
    await trainees(test.db, id, ['Ana'], { days: 2 })
    expect(await standing(id)).toEqual({ Ana: 'ready' })
  })

  it('nobody, while nobody is set to sign', async () => {
    const id = await held()
    await trainees(test.db, id, ['Ana'])
    const [before] = await test.db.select().from(programme)
    const { signature: _, ...settings } = (before as NonNullable<typeof before>).settings
    await test.db.update(programme).set({ settings })
    await expect(issueAll(id)).rejects.toMatchObject({ code: 'conflict', key: 'noSignature' })
    await test.db.update(programme).set({ settings: { ...settings, signature } })
  })

  it('nobody a second time, and nobody is left to be given one', async () => {
    const id = await held()
    await trainees(test.db, id, ['Ana', 'Berta'])
    await issueAll(id)
    await expect(issueAll(id)).rejects.toMatchObject({ code: 'conflict', key: 'nobodyToCertify' })
    await trainees(test.db, id, ['Clara'])
    await issueAll(id)
    expect((await certificatesOf(id)).map(({ facts }) => facts.givenNames)).toEqual(['Ana', 'Berta', 'Clara'])
  })

  it('only those who are chosen, who must be of the activity', async () => {
    const [id, other] = [await held(), await held()]
    const [ana, berta] = await trainees(test.db, id, ['Ana', 'Berta'])
    const [stranger] = await trainees(test.db, other, ['Zoe'])
    await expect(issueCertificates(as(), { id, which: 'chosen', seats: [] })).rejects.toMatchObject({
      fieldErrors: { seats: 'choose' },
    })
    const { batchId, count } = await issueCertificates(as(), {
      id,
      which: 'chosen',
      seats: [berta, stranger],
    })
    expect(count).toBe(1)
    await makeCertificates(making(), batchId)
    expect((await certificatesOf(id)).map((row) => row.participationId)).toEqual([berta])
    expect((await standing(id)).Ana).toBe('ready')
    expect(ana).toBeDefined()
  })

  it('nobody while another batch is under way, which can be stopped', async () => {
    const id = await held()
    await trainees(test.db, id, ['Ana'])
    const { batchId } = await issueCertificates(as(), { id, which: 'all', seats: [] })
    await expect(issueAll(id)).rejects.toMatchObject({ code: 'conflict', key: 'batchUnderWay' })
    await cancelCertificates(as(), { id, batchId })
    await makeCertificates(making(), batchId)
    expect(await certificatesOf(id)).toEqual([])
    expect(await batchOf(batchId)).toMatchObject({ status: 'cancelled', done: 0, endedAt: now })
  })

  it('nobody who lost what it takes before her turn came', async () => {
    const id = await held()
    const [ana] = await trainees(test.db, id, ['Ana', 'Berta'])
    const { batchId } = await issueCertificates(as(), { id, which: 'all', seats: [] })
    await test.db.execute(sql`delete from attendance where participation_id = ${ana}`)
    await makeCertificates(making(), batchId)
    expect(await batchOf(batchId)).toMatchObject({
      status: 'done',
      done: 2,
      total: 2,
      outcome: { issued: 1, skipped: 1 },
    })
  })
})

describe('what a certificate says', () => {
  it('is in the first language of the activity that we have, and stays as it was', async () => {
    const id = await held()
    const [seat] = await trainees(test.db, id, ['Luz María'], { email: true })
    await issueAll(id)
    const [made] = await certificatesOf(id)
    expect(made).toMatchObject({
      status: 'issued',
      locale: 'es',
      issuedBy: given.people.lead.id,
      facts: {
        givenNames: 'Luz María',
        familyNames: 'Quispe Mamani',
        activity: { title: 'Protección de la niñez', startsOn: '2026-02-10', endsOn: '2026-02-12' },
        programme: { fullName: 'Programme for peers' },
        days: 3,
        ofDays: 3,
        signature,
      },
    })
    await test.db.update(activity).set({ title: 'Otro' }).where(eq(activity.id, id))
    await test.db
      .update(person)
      .set({ givenNames: 'Otra' })
      .where(sql`id = (select person_id from participation where id = ${seat})`)
    const found = await findByCode({ db: test.db, now }, (made as { code: string }).code, '192.0.2.1')
    expect(found?.facts.activity.title).toBe('Protección de la niñez')
    expect(found?.facts.givenNames).toBe('Luz María')
  })

  it('is English where the activity has no language of ours', async () => {
    const id = await held({ languages: ['qu'] })
    await trainees(test.db, id, ['Ana'])
    await issueAll(id)
    expect((await certificatesOf(id))[0]?.locale).toBe('en')
  })
})

describe('checking a code', () => {
  it('tells what is printed and nothing else, however the code is typed', async () => {
    const id = await held()
    await trainees(test.db, id, ['Ana'], { email: true })
    await issueAll(id)
    const [made] = await certificatesOf(id)
    const code = (made as { code: string }).code
    const found = await findByCode({ db: test.db, now }, ` ${printedCode(code).toLowerCase()} `, '192.0.2.1')
    expect(Object.keys(found ?? {}).sort()).toEqual(
      ['code', 'facts', 'issuedAt', 'locale', 'revokedAt', 'status'].sort(),
    )
    expect(Object.keys(found?.facts ?? {}).sort()).toEqual(
      ['action', 'activity', 'days', 'familyNames', 'givenNames', 'ofDays', 'programme', 'signature'].sort(),
    )
    expect(JSON.stringify([found, (made as { credential: string }).credential])).not.toContain('@example.org')
  })

  it('of a revoked one tells since when and not why', async () => {
    const id = await held()
    await trainees(test.db, id, ['Ana'])
    await issueAll(id)
    const [made] = await certificatesOf(id)
    await revokeCertificate(as(), { id: (made as { id: number }).id, reason: 'She sent somebody else' })
    const found = await findByCode({ db: test.db, now }, (made as { code: string }).code, '192.0.2.1')
    expect(found).toMatchObject({ status: 'revoked', revokedAt: now })
    expect(JSON.stringify(found)).not.toContain('somebody else')
  })

  it('that there is not says so, and makes whoever tries many wait', async () => {
    const guess = () => findByCode({ db: test.db, now }, '0000000000000000', '192.0.2.7')
    for (let tries = 0; tries < 10; tries += 1) expect(await guess()).toBeNull()
    await expect(guess()).rejects.toMatchObject({ code: 'forbidden', key: 'signInTooOften' })
    // From elsewhere, and what can't be a code, is no guess.
    expect(await findByCode({ db: test.db, now }, '0000000000000000', '192.0.2.8')).toBeNull()
    expect(await findByCode({ db: test.db, now }, 'mistyped', '192.0.2.7')).toBeNull()
  })
})

describe('a certificate that was revoked', () => {
  it('is not made anew for all, but for whoever is chosen; and lets its seat go', async () => {
    const id = await held()
    const [seat] = await trainees(test.db, id, ['Ana'])
    await trainees(test.db, id, ['Berta'], { days: 0 })
    await issueAll(id)
    const [first] = await certificatesOf(id)
    const remove = () => removeParticipant(as(), { id, participationId: seat })
    await expect(remove()).rejects.toMatchObject({ code: 'conflict', key: 'certificateIssued' })
    await revokeCertificate(as(), { id: (first as { id: number }).id, reason: 'Name misspelt' })
    expect(await standing(id)).toEqual({ Ana: 'revoked', Berta: 'tooFewSessions' })
    await expect(issueAll(id)).rejects.toMatchObject({ key: 'nobodyToCertify' })
    const { batchId } = await issueCertificates(as(), { id, which: 'chosen', seats: [seat] })
    await makeCertificates(making(), batchId)
    const all = await certificatesOf(id)
    expect(all.map(({ status }) => status)).toEqual(['revoked', 'issued'])
    expect(new Set(all.map(({ code }) => code)).size).toBe(2)

    await revokeCertificate(as(), { id: (all[1] as { id: number }).id, reason: 'Was not there' })
    await remove()
    expect((await certificatesOf(id)).map((row) => row.participationId)).toEqual([null, null])
    const found = await findByCode({ db: test.db, now }, (first as { code: string }).code, '192.0.2.1')
    expect(found?.status).toBe('revoked')
  })

  it('can be revoked once, and needs a reason', async () => {
    const id = await held()
    await trainees(test.db, id, ['Ana'])
    await issueAll(id)
    const [made] = await certificatesOf(id)
    const revoke = (reason: string) => revokeCertificate(as(), { id: (made as { id: number }).id, reason })
    await expect(revoke('  ')).rejects.toMatchObject({ fieldErrors: { reason: 'required' } })
    await revoke('Wrong')
    await expect(revoke('Wrong')).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('sending', () => {
  it('writes one letter to each who has an address, in the language of the certificate', async () => {
    const id = await held()
    await trainees(test.db, id, ['Ana', 'Berta'], { email: true })
    await trainees(test.db, id, ['Clara'])
    await issueAll(id)
    const { batchId, count } = await sendCertificates(as(), { id })
    expect(count).toBe(2)
    await makeCertificates(making(), batchId)
    await makeCertificates(making(), batchId)
    const all = await certificatesOf(id)
    const letters = await test.db.select().from(letter).where(eq(letter.kind, 'certificate_issued'))
    expect(letters.map(({ address, locale, params }) => ({ address, locale, params }))).toEqual(
      all.slice(0, 2).map(({ code, facts }) => ({
        address: `${facts.givenNames.toLowerCase()}@example.org`,
        locale: 'es',
        params: {
          name: `${facts.givenNames} Quispe Mamani`,
          title: 'Protección de la niñez',
          code: printedCode(code),
          path: `/certificates/${code}`,
        },
      })),
    )
    expect(all.map(({ sentAt }) => sentAt)).toEqual([now, now, null])
    await expect(sendCertificates(as(), { id })).rejects.toMatchObject({ key: 'nobodyToSendTo' })
    await sendCertificate(as(), { id: (all[0] as { id: number }).id })
    await expect(sendCertificate(as(), { id: (all[2] as { id: number }).id })).rejects.toMatchObject({
      key: 'noAddress',
    })
  })
})

describe('who sees certificates', () => {
  it.each([['focalPoint'], ['observer'], ['expert']] as const)(
    'not the %s, among the team’s',
    async (name) => {
      const id = await held()
      await trainees(test.db, id, ['Ana'])
      await issueAll(id)
      const [made] = await certificatesOf(id)
      await expect(
        revokeCertificate(as(name), { id: (made as { id: number }).id, reason: 'x' }),
      ).rejects.toMatchObject({ code: 'not_found' })
      const rule = ruleOfActivity(
        (await test.db.select().from(activity).where(eq(activity.id, id)))[0] as never,
        0.8,
      )
      expect(await standingsOf(test.db, given.people[name], id, rule)).toEqual([])
    },
  )
})
