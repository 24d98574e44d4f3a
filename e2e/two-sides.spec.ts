import { expect, type Page, test } from '@playwright/test'
import { samplePdf } from '@/domain/documents/samples'
import { dayFromNow } from './support/days'
import { readPdf } from './support/exported'
import { attach, confirmVerb, field, verb } from './support/fill'
import { mailTo, openFromMail } from './support/mail'
import { signIn } from './support/sign-in'

const status = (page: Page) => page.locator('main header').first()
const authority = `Secretaría de Movilidad Humana ${Date.now()}`
const email = `teresa.${Date.now()}@example.org`
const service = `ninez.${Date.now()}@example.org`
/** What never leaves the team, or those who said it. */
const secrets = { opinion: 'OPINIÓN RESERVADA', note: 'NOTA INTERNA', person: 'Secundina' }
const phone = { width: 360, height: 740 }

test('a ministry and the programme meet: each sees what is theirs, when it is theirs', async ({
  browser,
}) => {
  test.setTimeout(900_000)
  const open = async (options = {}) => (await browser.newContext(options)).newPage()
  const teresa = await open({ viewport: phone, locale: 'es' })
  const officer = await open()
  const coordinator = await open()
  const observer = await open()
  const service1 = await open({ locale: 'es' })
  let reference = ''
  let action = ''
  let activity = ''

  await test.step('an authority that is new asks for an account, in Spanish, on a phone', async () => {
    await teresa.goto('/register')
    await field(teresa, 'Nombre de la autoridad').fill(authority)
    await field(teresa, 'País').selectOption('PE')
    await field(teresa, 'Su nombre').fill('Teresa Zelaya Bonilla')
    await field(teresa, 'Su cargo').fill('Directora de Cooperación')
    await field(teresa, 'Su correo electrónico de trabajo').fill(email)
    await teresa.getByRole('checkbox', { name: /^Acepto/ }).check()
    await teresa.getByRole('button', { name: 'Enviar' }).click()
    await expect(teresa.getByText('Gracias. Lo recibimos.')).toBeVisible()
    await mailTo(teresa, email, authority)
  })

  await test.step('a coordinator lets it in, and the invitation opens the portal', async () => {
    await signIn(coordinator, 'coordinator@example.org')
    await coordinator
      .getByRole('link', { name: new RegExp(authority) })
      .first()
      .click()
    await coordinator.getByRole('radio', { name: /is new/ }).check()
    await field(coordinator, 'Kind').selectOption({ label: 'National government' })
    await coordinator.getByRole('button', { name: 'Let in and invite' }).click()
    await expect(status(coordinator)).toContainText('Invited')
    await openFromMail(teresa, email, /\/invitation\//)
    await field(teresa, 'Contraseña nueva').fill('una frase larga y propia')
    await teresa.getByRole('button', { name: /Guardar e iniciar sesión/ }).click()
    await teresa.waitForURL(/\/portal$/)
  })

  await test.step('she asks for support in steps, leaves, comes back, and sends it', async () => {
    await expectNarrow(teresa)
    await teresa.getByRole('link', { name: 'Pedir apoyo' }).first().click()
    await field(teresa, 'Título').fill('Protocolo para niñez no acompañada')
    await field(teresa, '¿Qué pide, en una frase?').fill('Pedimos apoyo para redactar un protocolo.')
    await next(teresa, /\/who$/)
    await next(teresa, /\/problem$/)
    await field(teresa, 'El problema y sus antecedentes').fill(
      'Llegan más niñas y niños de los que se atienden.',
    )
    await next(teresa, /\/aims$/)
    await teresa.goto('/portal')
    await teresa
      .getByRole('link', { name: /Termine y envíe su borrador/ })
      .first()
      .click()
    await expect(teresa.locator('main')).toContainText('Llegan más niñas y niños')
    await expect(teresa.getByRole('button', { name: 'Enviar la solicitud' })).toHaveCount(0)
    await teresa.getByRole('link', { name: /Dé su consentimiento/ }).click()
    await attachFile(teresa, 'letter', 'carta.pdf')
    await teresa.getByRole('checkbox', { name: /consiente/ }).check()
    await teresa
      .getByRole('button', { name: /^Guardar/ })
      .first()
      .click()
    await teresa.waitForURL(/\/review$/)
    await expectNarrow(teresa)
    await teresa.getByRole('button', { name: 'Enviar la solicitud' }).click()
    await teresa.waitForURL(/\/portal\/requests\/REQ-/)
    reference = /REQ-\d+-\d+/.exec(teresa.url())?.[0] as string
    await expect(teresa.locator('main')).toContainText(reference)
    const receipt = await teresa.request.get(
      (await teresa
        .getByRole('link', { name: /Acuse de recibo/ })
        .first()
        .getAttribute('href')) as string,
    )
    expect(await readPdf(await receipt.body())).toContain(reference)
  })

  await test.step('the coordinator is told, gives the lead, and the officer screens and asks', async () => {
    await coordinator.goto('/notifications')
    await coordinator
      .getByRole('link', { name: new RegExp(reference) })
      .first()
      .click()
    await coordinator.waitForURL(`/requests/${reference}`)
    const lead = await verb(coordinator, 'Give the lead')
    await field(lead, 'Who leads').selectOption({ label: 'Lucía Herrera Quispe' })
    await lead.getByRole('button', { name: 'Give the lead' }).click()
    await signIn(officer, 'officer@example.org')
    await mailTo(officer, 'officer@example.org', reference)
    await officer.goto(`/requests/${reference}`)
    await confirmVerb(officer, 'Acknowledge and screen')
    await expect(status(officer)).toContainText('Screening')
    await mailTo(teresa, email, reference)
    const ask = await verb(officer, 'Ask for clarification')
    await field(ask, 'What do you ask?').fill('¿Cuántas oficinas hay en la frontera?')
    await ask.getByRole('button', { name: 'Ask for clarification' }).click()
    await expect(status(officer)).toContainText('Clarification asked')
  })

  await test.step('she answers from her phone; the officer sees it without a reload', async () => {
    await openFromMail(teresa, email, /\/notifications\/\d+/)
    await teresa.waitForURL(/\/portal\/requests\/REQ-/)
    await expect(teresa.locator('main')).toContainText('¿Cuántas oficinas hay en la frontera?')
    await field(teresa, 'Su respuesta').fill('Once oficinas.')
    await teresa.getByRole('button', { name: 'Enviar la respuesta' }).click()
    await expect(teresa.locator('main')).toContainText('Gracias por su respuesta')
    await expect(status(officer)).toContainText('Screening', { timeout: 30_000 })
  })

  await test.step('two services are asked at once: an observer in Minga, another by a link', async () => {
    await officer.getByRole('radio', { name: 'Yes' }).first().focus()
    const questions = await officer.locator('#screening fieldset').count()
    for (let at = 0; at < questions; at++) await officer.keyboard.press('1')
    await expect(officer.getByText('Saved').first()).toBeVisible()
    const consult = await verb(officer, 'Open the consultation')
    await consult.getByRole('button', { name: 'Ask a service now' }).click()
    const first = consult.getByRole('group', { name: 'Service 1' })
    await field(first, 'Service').fill('Delegación en Lima')
    await field(first, 'How it is asked').selectOption({ label: 'In Minga, as an observer' })
    await field(first, 'Observer').selectOption({ label: 'Katarina Hofer' })
    await consult.getByRole('button', { name: 'Ask another service' }).click()
    const second = consult.getByRole('group', { name: 'Service 2' })
    await field(second, 'Service').fill('Protección de la niñez')
    await field(second, 'How it is asked').selectOption({ label: 'By e-mail, with a link to answer' })
    await field(second, 'E-mail address').fill(service)
    await field(second, 'Language of the letter').selectOption({ label: 'Spanish' })
    await consult.getByRole('button', { name: 'Open the consultation' }).click()
    await expect(status(officer)).toContainText('Consultation')
    await mailTo(officer, 'observer@example.org', reference)
    await signIn(observer, 'observer@example.org')
    await observer.goto(`/requests/${reference}`)
    await observer.getByRole('button', { name: 'Give your opinion' }).click()
    const own = observer.getByRole('dialog')
    await own.getByRole('radio', { name: 'In favour', exact: true }).check()
    await field(own, 'Comments').fill(secrets.opinion)
    await own.getByRole('button', { name: /^(Give|Save|Send)/ }).click()
    await expect(observer.locator('#opinions')).toContainText('In favour')
    await openFromMail(service1, service, /\/opinion\//)
    await expect(service1.locator('main')).not.toContainText(secrets.opinion)
    await service1.getByRole('radio', { name: 'A favor', exact: true }).check()
    await service1.getByLabel('Su nombre').fill('Alba Rivas')
    await service1.getByRole('button', { name: 'Enviar la opinión' }).click()
    await expect(service1.locator('main')).toContainText('Gracias')
    await expect(officer.getByText('2 in favour').first()).toBeVisible({ timeout: 30_000 })
  })

  await test.step('the committee approves, and the authority reads why', async () => {
    await coordinator.goto(`/requests/${reference}`)
    const approve = await verb(coordinator, 'Record the approval')
    await field(approve, 'Reasons').fill('Responde a una necesidad urgente.')
    await approve.getByRole('button', { name: 'Record the approval' }).click()
    await coordinator.waitForURL(/\/actions\/ACT-/)
    action = new URL(coordinator.url()).pathname
    await mailTo(teresa, email, /La decisión sobre/)
    await teresa.goto(`/portal/requests/${reference}`)
    await expect(teresa.locator('main')).toContainText('Responde a una necesidad urgente.')
    await expectNarrow(teresa)
  })

  await test.step('the fiche goes to the authority, which endorses it as it read it', async () => {
    await officer.goto(`${action}/edit`)
    await field(officer, 'Starts on').fill(dayFromNow(-20))
    await field(officer, 'Ends on').fill(dayFromNow(200))
    await field(officer, 'Context').fill('Frontera norte.')
    await field(officer, 'Objective').fill('Un protocolo aplicado.')
    await field(officer, 'Expected result').fill('Protocolo y 40 funcionarios capacitados.')
    await officer.getByRole('button', { name: 'Save the fiche' }).click()
    await officer.waitForURL(new RegExp(`${action}$`))
    await confirmVerb(officer, 'Send the fiche to the authority')
    await mailTo(teresa, email, /ficha/)
    await teresa.goto('/portal')
    await teresa
      .getByRole('link', { name: /avale la ficha/ })
      .first()
      .click()
    await expect(teresa.locator('main')).toContainText('Un protocolo aplicado.')
    await teresa.getByRole('checkbox', { name: /avalo esta ficha/ }).check()
    await teresa.getByRole('button', { name: 'Avalar la ficha' }).click()
    await expect(teresa.locator('main')).toContainText(/Avalada por Teresa Zelaya Bonilla/)
    await expectNarrow(teresa)
    await officer.goto(action)
    await expect(status(officer)).toContainText('Endorsed')
    await mailTo(officer, 'officer@example.org', /endorsed/)
  })

  await test.step('messages reach the other side without a reload, and notes never do', async () => {
    await officer.goto(`/requests/${reference}`)
    await teresa.goto(`/portal/requests/${reference}`)
    await field(teresa, 'Escribir un mensaje').fill('¿Cuándo empezamos?')
    await teresa.getByRole('button', { name: 'Enviar el mensaje' }).click()
    await expect(officer.locator('main')).toContainText('¿Cuándo empezamos?', { timeout: 30_000 })
    await officer.locator('summary', { hasText: 'Write an internal note' }).click()
    await field(officer, 'Write an internal note').fill(secrets.note)
    await officer.getByRole('button', { name: 'Save the note' }).click()
    await expect(officer.locator('main')).toContainText(secrets.note)
    await officer.locator('summary', { hasText: 'Write a message' }).click()
    await field(officer, 'Write a message').fill('Ya pasó el primer taller.')
    await officer
      .locator('details', { hasText: 'Write a message' })
      .locator('input[type=file]')
      .setInputFiles(aFile('programa.pdf'))
    await officer.getByRole('button', { name: 'Send the message' }).click()
    await expect(teresa.locator('main')).toContainText('Ya pasó el primer taller.', { timeout: 30_000 })
    await expect(teresa.locator('main')).toContainText('programa')
    await mailTo(teresa, email, /escribió sobre/)
  })

  await test.step('a workshop is confirmed and held, and she sees her official among the trained', async () => {
    await officer.goto(`${action}/activities/new`)
    await field(officer, 'Title').fill('Taller en Tumbes')
    await field(officer, 'Kind').selectOption('Workshop')
    await field(officer, 'First day').fill(dayFromNow(-5))
    await field(officer, 'Last day').fill(dayFromNow(-4))
    await field(officer, 'Planned cost').fill('12345')
    await field(officer, 'Why the plan changes').fill('Acordado con la autoridad.')
    await officer.getByRole('button', { name: 'Plan the activity' }).click()
    await officer.waitForURL(({ pathname }) => !pathname.endsWith('/new'))
    await officer.goto(action)
    await officer
      .getByRole('link', { name: /Taller en Tumbes/ })
      .first()
      .click()
    await officer.waitForURL(/\/activities\/\d+$/)
    activity = new URL(officer.url()).pathname
    await confirmVerb(officer, 'Confirm')
    await mailTo(teresa, email, /Taller en Tumbes/)
    for (const [given, family, institution] of [
      ['Rosa Elvira', 'Chuquimango Paz', authority],
      [secrets.person, 'Ajena', 'Otra institución'],
    ] as const) {
      await officer.goto(`${activity}/roster`)
      await officer.getByRole('button', { name: 'Add a person' }).first().click()
      const dialog = officer.getByRole('dialog')
      await field(dialog, 'Given names').fill(given)
      await field(dialog, 'Family names').fill(family)
      await field(dialog, 'Institution').fill(institution)
      await dialog.getByRole('button', { name: 'Add', exact: true }).click()
      await expect(officer.getByText(`${given} ${family} is on the roster`)).toBeVisible()
    }
    await officer.goto(activity)
    await confirmVerb(officer, 'Mark as held')
    await expect(status(officer)).toContainText('Held')
    await addDocument(officer, 'mission.pdf', 'Mission report')
    await expect(officer.getByRole('button', { name: 'Mark as reported' })).toBeEnabled()
    await confirmVerb(officer, 'Mark as reported')
    await expect(status(officer)).toContainText('Reported')
    await teresa.goto('/portal/officials')
    await expect(teresa.locator('main')).toContainText('Chuquimango Paz')
    await expect(teresa.locator('main')).not.toContainText('Ajena')
  })

  await test.step('a protocol is validated; only then she is told, and finds it', async () => {
    await officer.goto(`${action}/results/new`)
    await field(officer, 'Title').fill('Protocolo de entrevista')
    await field(officer, 'Kind').selectOption('Protocol')
    await officer.getByRole('button', { name: 'Plan the result' }).click()
    await officer.waitForURL(/\/results\/RES-\d{4}-\d{4}$/)
    const result = new URL(officer.url()).pathname
    await confirmVerb(officer, 'Start drafting')
    await expect(status(officer)).toContainText('Being drafted')
    const version = await verb(officer, 'Add a version')
    await attach(version, 'File', { name: 'protocolo.pdf', buffer: samplePdf('protocolo') })
    await field(version, 'Language').selectOption('Spanish')
    await version.getByLabel(/requesting authority/).check()
    await version.getByRole('button', { name: 'Add a version' }).click()
    await expect(officer.getByRole('button', { name: 'Put under review' })).toBeVisible()
    await confirmVerb(officer, 'Put under review')
    await expect(status(officer)).toContainText('Under review')
    await coordinator.goto(result)
    await confirmVerb(coordinator, 'Validate')
    await expect(status(coordinator)).toContainText('Validated')
    await mailTo(teresa, email, /Protocolo de entrevista.*[Vv]alidad/)
    await teresa.goto(`/portal/requests/${reference}`)
    await expect(teresa.locator('main')).toContainText('Protocolo de entrevista')
    await expect(teresa.getByRole('link', { name: 'protocolo', exact: true }).first()).toBeVisible()
    await expectNarrow(teresa)
  })

  await test.step('the Action closes, she is asked what came of it, and answers', async () => {
    await officer.goto(action)
    await confirmVerb(officer, 'Begin the reporting')
    await expect(status(officer)).toContainText('Reporting')
    await addDocument(officer, 'final.pdf', 'Report')
    await coordinator.goto(action)
    await confirmVerb(coordinator, 'Close the Action')
    await expect(status(coordinator)).toContainText('Closed')
    await officer.goto(action)
    await officer
      .getByRole('button', { name: /^Ask now/ })
      .first()
      .click()
    await officer.getByRole('dialog').getByRole('button', { name: 'Ask now' }).click()
    await mailTo(teresa, email, /Qué resultó de/)
    await teresa.goto('/portal')
    await teresa
      .getByRole('link', { name: /Cuéntenos qué resultó/ })
      .first()
      .click()
    await teresa.getByLabel(/resultados de la Acción usan hoy/).fill('El protocolo rige en once oficinas.')
    await expectNarrow(teresa)
    await teresa.getByRole('button', { name: 'Enviar las respuestas' }).click()
    await expect(teresa.locator('main')).toContainText('Gracias')
    await officer.goto(action)
    await expect(officer.locator('main')).toContainText('El protocolo rige en once oficinas.')
  })

  await test.step('what is not theirs reaches nobody, in any page, file or answer', async () => {
    const stranger = await open()
    const expert = await open()
    await signIn(stranger, 'focal.mexico@example.org')
    await signIn(expert, 'expert@example.org')
    const ways = [
      `/requests/${reference}`,
      `/portal/requests/${reference}`,
      action,
      `/portal${action}/fiche`,
      activity,
      `${activity}/roster`,
      `/deployments/${activity.split('/').at(-1)}`,
      '/portal',
      '/portal/officials',
      '/people',
      '/meetings',
      '/notifications',
      `/people?q=${secrets.person}`,
      `/api/search?q=${secrets.person}`,
      `/api/people?q=${secrets.person}`,
      `/api/cases/${reference}/pulse`,
      `/api/reports/action-fiche?action=${action.split('/').at(-1)}&format=csv`,
      `/api/reports/activity?activity=${activity.split('/').at(-1)}&format=csv`,
      `/api${activity}/report?format=csv&names`,
      `/api${activity}/roster?format=csv&names`,
    ]
    const cost = /12[ ,.\u00a0\u202f]?345(?!\d)/
    const ofTeam = [secrets.note, cost]
    expect(await saidTo(officer, ways)).toContain(secrets.note)
    for (const [page, words] of [
      [teresa, [...ofTeam, secrets.opinion, 'Ajena']],
      [observer, [...ofTeam, 'Ajena', 'Chuquimango']],
      [stranger, [...ofTeam, secrets.opinion, 'Ajena', 'Chuquimango', 'niñez no acompañada']],
      [expert, [...ofTeam, secrets.opinion, 'Ajena', 'Chuquimango', 'niñez no acompañada']],
    ] as const) {
      const said = await saidTo(page, ways)
      for (const word of words) expect.soft(said).not.toMatch(word)
    }
  })
})

/** Saves the step of the form and goes on to the next. */
async function next(page: Page, step: RegExp) {
  await page.getByRole('button', { name: 'Guardar y continuar' }).click()
  await page.waitForURL(step)
}

const aFile = (name: string) => ({ name, mimeType: 'application/pdf', buffer: samplePdf(name) })

/** Chooses a file in a plain field. */
const attachFile = (page: Page, name: string, filename: string) =>
  page.locator(`input[type=file][name=${name}]`).setInputFiles(aFile(filename))

/** Adds a document to the record that the page shows. */
async function addDocument(page: Page, filename: string, kind: string) {
  await page.getByRole('button', { name: 'Add a document' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a document' })
  await attach(dialog, 'File', { name: filename, buffer: samplePdf(filename) })
  await field(dialog, 'Kind of document').selectOption({ label: kind })
  await dialog.getByRole('button', { name: 'Add document' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** All that the server says to whoever is signed in there, at these addresses. */
async function saidTo(page: Page, ways: string[]) {
  let said = ''
  for (const way of ways) said += await (await page.request.get(way)).text()
  return said
}

/** Nothing sticks out of a small screen. */
async function expectNarrow(page: Page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(width, page.url()).toBeLessThanOrEqual(phone.width)
}
