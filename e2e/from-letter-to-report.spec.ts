import { expect, type Page, test } from '@playwright/test'
import { samplePdf } from '@/domain/documents/samples'
import { dayFromNow } from './support/days'
import { exportAs, readers, readPdf } from './support/exported'
import { attach, choose, confirmVerb, field, verb } from './support/fill'
import { signIn } from './support/sign-in'

const list = 'e2e/fixtures/rosters/participants-755.xlsx'
const sentence = 'We ask for support to train the officials who receive refugees at our southern border.'
const status = (page: Page) => page.locator('main header').first()

test('a ministry’s letter becomes a request, an Action, an activity with 755 trainees, and a report', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const officer = await (await browser.newContext()).newPage()
  const coordinator = await (await browser.newContext()).newPage()
  await signIn(officer, 'officer@example.org')
  await signIn(coordinator, 'coordinator@example.org')
  let request = ''
  let action = ''

  await test.step('the officer begins to log the letter, is called away, and finds it as she left it', async () => {
    await officer.goto('/requests/new')
    await choose(officer, 'Country', 'mexi', 'Mexico')
    await field(officer, 'What do they ask for?').fill(sentence)
    await expect(officer.getByText(/^Kept/)).toBeVisible()
    await officer.goto('/requests')
    await officer.goto('/requests/new')
    await expect(field(officer, 'What do they ask for?')).toHaveValue(sentence)
  })

  await test.step('she completes it with the letter attached', async () => {
    await choose(officer, 'Requesting authority', 'Ayuda a Refugiados', /Comisión Mexicana/)
    await field(officer, 'Received on').fill(dayFromNow(-30))
    await attach(officer, 'Letter', { name: 'carta.pdf', buffer: samplePdf('letter') })
    await field(officer, 'Title').fill('Refugees at the southern border')
    await field(officer, 'The problem and its background').fill(
      'More people arrive than officials know how to receive.',
    )
    await field(officer, 'Objective').fill('Officials identify and protect refugees.')
    await field(officer, 'Expected results').fill('755 trained officials and a handbook.')
    await officer.getByRole('button', { name: 'Log the request' }).click()
    await officer.waitForURL(/\/requests\/REQ-\d{4}-\d{4}$/)
    request = new URL(officer.url()).pathname
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Refugees at the southern border')
    await expect(
      officer
        .getByText('carta.pdf')
        .or(officer.getByText(/Letter of request/))
        .first(),
    ).toBeVisible()
  })
  await test.step('she takes it, screens it with the keyboard, and asks two services', async () => {
    await coordinator.goto(request)
    const lead = await verb(coordinator, 'Give the lead')
    await field(lead, 'Who leads').selectOption({ label: 'Lucía Herrera Quispe' })
    await lead.getByRole('button', { name: 'Give the lead' }).click()
    await expect(status(coordinator)).toContainText('Lucía Herrera')
    await officer.reload()
    await confirmVerb(officer, 'Acknowledge and screen')
    await expect(status(officer)).toContainText('Screening')
    await officer.getByRole('radio', { name: 'Yes' }).first().focus()
    const questions = await officer.locator('#screening fieldset').count()
    for (let at = 0; at < questions; at++) await officer.keyboard.press('1')
    await expect(officer.getByText('Saved').first()).toBeVisible()
    await confirmVerb(officer, 'Open the consultation')
    await expect(status(officer)).toContainText('Consultation')
    const services = ['Delegation in Mexico', 'Home affairs']
    const dialog = await verb(officer, 'Ask for opinions')
    for (const [at, service] of services.entries()) {
      if (at > 0) await dialog.getByRole('button', { name: 'Ask another service' }).click()
      await field(dialog, 'Service').nth(at).fill(service)
    }
    await dialog.getByRole('button', { name: 'Ask for opinions' }).click()
    for (const service of services)
      await expect(officer.getByRole('cell', { name: new RegExp(`^${service}`) })).toBeVisible()
    await officer
      .getByRole('row', { name: /Home affairs/ })
      .getByRole('button', { name: /Record/ })
      .click()
    const opinion = officer.getByRole('dialog')
    await opinion.getByRole('radio', { name: 'In favour', exact: true }).check()
    await opinion.getByRole('button', { name: 'Save' }).click()
    await expect(officer.getByText('1 in favour').first()).toBeVisible()
  })

  await test.step('the coordinator records the committee’s approval, which makes the Action, prefilled', async () => {
    await coordinator.goto(request)
    const dialog = await verb(coordinator, 'Record the approval')
    await field(dialog, 'Reasons').fill('It builds on what the Commission has begun.')
    await dialog.getByRole('button', { name: 'Record the approval' }).click()
    await coordinator.waitForURL(/\/actions\/ACT-\d{4}-\d{4}$/)
    action = new URL(coordinator.url()).pathname
    await expect(coordinator.getByText('Officials identify and protect refugees.').first()).toBeVisible()
    await officer.goto(request)
    await expect(status(officer)).toContainText('Approved')
    await expect(officer.getByText(/recorded the approval/)).toBeVisible()
  })

  await test.step('the officer plans the Action and two activities, and records the endorsement', async () => {
    await officer.goto(`${action}/edit`)
    await field(officer, 'Starts on').fill(dayFromNow(-20))
    await field(officer, 'Ends on').fill(dayFromNow(300))
    await officer.getByRole('button', { name: 'Save the fiche' }).click()
    await officer.waitForURL(new RegExp(`${action}$`))
    for (const [title, first, last] of [
      ['Training on identification', -5, -3],
      ['Drafting of the handbook', 40, 42],
    ] as const) {
      await officer.goto(`${action}/activities/new`)
      await field(officer, 'Title').fill(title)
      await field(officer, 'Kind').selectOption('Training')
      await field(officer, 'First day').fill(dayFromNow(first))
      await field(officer, 'Last day').fill(dayFromNow(last))
      await field(officer, 'Place').fill('Tapachula')
      await officer.getByRole('button', { name: 'Add an expert' }).click()
      await field(officer, 'Given names').fill('Katrien')
      await field(officer, 'Family names').fill('De Smet')
      await officer.getByRole('button', { name: 'Plan the activity' }).click()
      await officer.waitForURL(({ pathname }) => !pathname.endsWith('/new'))
    }
    await officer.goto(action)
    const dialog = await verb(officer, 'Record the endorsement')
    await field(dialog, 'Endorsed on').fill(dayFromNow(-10))
    await field(dialog, 'By whom, and how it was said').fill('Letter of the Commissioner')
    await dialog.getByRole('button', { name: 'Record the endorsement' }).click()
    await expect(status(officer)).toContainText('Endorsed')
  })

  let activity = ''
  await test.step('the activity is confirmed, which starts the Action', async () => {
    await officer
      .getByRole('link', { name: /Training on identification/ })
      .first()
      .click()
    await officer.waitForURL(/\/activities\/\d+$/)
    activity = new URL(officer.url()).pathname
    await confirmVerb(officer, 'Confirm')
    await expect(status(officer)).toContainText('Confirmed')
  })
  await test.step('the list of 755 officials is checked and recorded; the same file again changes nothing', async () => {
    const upload = async () => {
      await officer.goto(`${activity}/roster/import`)
      await officer.locator('input[type=file]').setInputFiles(list)
      await officer.waitForURL(/\/roster\/import\/\d+/)
      await expect(officer.getByText('755 rows with people')).toBeVisible()
    }
    await upload()
    await expect(officer.getByText(/columns are understood/)).toBeVisible()
    await officer.getByRole('button', { name: /^Record 755 people/ }).click()
    await expect(officer.locator('main')).toContainText(/755\s*participations on the roster now/)
    await upload()
    await officer.getByRole('button', { name: /^Record (755 people|the list)/ }).click()
    await expect(officer.getByText(/^Nothing new/).first()).toBeVisible()
    await officer.goto(activity)
    await expect(officer.locator('main')).toContainText('755 participations')
  })

  await test.step('attendance is ticked by keyboard, and one who stands on no list is added', async () => {
    await officer.goto(`${activity}/roster/attendance`)
    const cell = officer.getByRole('checkbox').nth(1)
    await cell.focus()
    const before = await cell.isChecked()
    await officer.keyboard.press('Space')
    await expect(officer.getByText('Everything is saved')).toBeVisible()
    await officer.reload()
    await expect(officer.getByRole('checkbox').nth(1)).toBeChecked({ checked: !before })
    await officer.goto(`${activity}/roster`)
    await officer.getByRole('button', { name: 'Add a person' }).click()
    const dialog = officer.getByRole('dialog')
    await field(dialog, 'Given names').fill('Xiadani Quetzalli')
    await field(dialog, 'Family names').fill('Zúñiga Yáñez')
    await field(dialog, 'Role').selectOption('Speaker')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(officer.getByText('Xiadani Quetzalli Zúñiga Yáñez is on the roster')).toBeVisible()
  })

  await test.step('the activity is held and reported', async () => {
    await officer.goto(activity)
    await confirmVerb(officer, 'Mark as held')
    await expect(status(officer)).toContainText('Held')
    await officer.getByRole('button', { name: 'Add a document' }).click()
    const dialog = officer.getByRole('dialog', { name: 'Add a document' })
    await attach(dialog, 'File', { name: 'mission.pdf', buffer: samplePdf('mission report') })
    await field(dialog, 'Kind of document').selectOption('Mission report')
    await dialog.getByRole('button', { name: 'Add document' }).click()
    await expect(officer.getByRole('button', { name: 'Mark as reported' })).toBeEnabled()
    await confirmVerb(officer, 'Mark as reported')
    await expect(status(officer)).toContainText('Reported')
  })

  let result = ''
  await test.step('a handbook is planned, drafted, reviewed, validated and adopted', async () => {
    await officer.goto(`${action}/results/new`)
    await field(officer, 'Title').fill('Handbook on reception')
    await field(officer, 'Kind').selectOption('Handbook')
    await officer.getByRole('button', { name: 'Plan the result' }).click()
    await officer.waitForURL(/\/results\/RES-\d{4}-\d{4}$/)
    result = new URL(officer.url()).pathname
    await confirmVerb(officer, 'Start drafting')
    await expect(status(officer)).toContainText('Being drafted')
    const version = await verb(officer, 'Add a version')
    await attach(version, 'File', { name: 'handbook.pdf', buffer: samplePdf('handbook') })
    await field(version, 'Language').selectOption('Spanish')
    await version.getByRole('button', { name: 'Add a version' }).click()
    await expect(officer.getByRole('button', { name: 'Put under review' })).toBeVisible()
    await confirmVerb(officer, 'Put under review')
    await expect(status(officer)).toContainText('Under review')
    await coordinator.goto(result)
    await confirmVerb(coordinator, 'Validate')
    await expect(status(coordinator)).toContainText('Validated')
    await officer.reload()
    const adoption = await verb(officer, 'Record adoption')
    await field(adoption, 'Adopted by').fill('National Migration Council')
    await field(adoption, 'Adopted on').fill(dayFromNow(0))
    await field(adoption, 'What shows it').fill('Agreement 12 of the Council, in the official gazette')
    await adoption.getByRole('button', { name: 'Record adoption' }).click()
    await expect(status(officer)).toContainText('Adopted')
  })

  await test.step('the report goes out as PDF, DOCX, XLSX and CSV, and each says 755', async () => {
    await officer.goto(activity)
    for (const [format, read] of Object.entries(readers)) {
      const exported = await exportAs(officer, format)
      expect(await read(exported), format).toContain('755')
    }
    await officer.goto(action)
    expect(await readPdf(await exportAs(officer, 'PDF'))).toContain('755')
  })

  await test.step('each record tells what happened, by whom', async () => {
    for (const [page, sentences] of [
      [request, [/logged the request/, /began the screening/, /recorded the approval/]],
      [action, [/made the Action/, /planned the activity/, /planned the result/]],
      [activity, [/recorded the attendance list/, /held/, /mission report/]],
      [result, [/adopt/]],
    ] as const) {
      await officer.goto(page)
      for (const sentence of sentences) await expect(officer.locator('#history')).toContainText(sentence)
    }
  })
})
