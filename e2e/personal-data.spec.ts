import { expect, type Page, test } from '@playwright/test'
import { field } from './support/fill'
import { signIn } from './support/sign-in'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('somebody is shown what is held, corrected, given it, and taken out; the trail knows who looked', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const coordinator = await (await browser.newContext()).newPage()
  const administrator = await (await browser.newContext()).newPage()
  await signIn(coordinator, 'coordinator@example.org')
  await signIn(administrator, 'administrator@example.org')
  let record = ''
  let name = ''
  let roster = ''

  await test.step('the coordinator finds a trainee, and reads all that is held', async () => {
    await coordinator.goto('/people?role=trainee')
    await coordinator.locator('tbody').getByRole('link').first().click()
    await coordinator.waitForURL(/\/people\/\d+$/)
    record = new URL(coordinator.url()).pathname
    name = (await coordinator.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const seat = coordinator
      .getByRole('region', { name: /Took part in/ })
      .getByRole('link')
      .first()
    roster = `${await seat.getAttribute('href')}/roster`
    await coordinator.getByRole('link', { name: 'All that is held' }).click()
    await expect(heading(coordinator, `All that is held about ${name}`)).toBeVisible()
    for (const part of ['Consents', 'Where the data come from', 'Who looked, and who took it along'])
      await expect(coordinator.getByRole('heading', { level: 2, name: part })).toBeVisible()
  })

  await test.step('what was agreed to is written down apart', async () => {
    await coordinator.goto(record, { waitUntil: 'networkidle' })
    const consents = coordinator.getByRole('region', { name: 'Consents' })
    await consents
      .getByRole('button', { name: /^Record/ })
      .first()
      .click()
    const dialog = coordinator.getByRole('dialog')
    await dialog
      .getByRole('group', { name: 'Pictures' })
      .getByRole('radio', { name: 'No', exact: true })
      .check()
    await dialog.getByLabel('Version of the consent text').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Save the consents' }).click()
    await expect(dialog).toBeHidden()
    await expect(consents.getByText(/Version 2/)).toBeVisible()
  })

  await test.step('it is given out to read and for machines', async () => {
    const pdf = await coordinator.request.get(`/api${record}/data?format=pdf&language=es`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const json = await (await coordinator.request.get(`/api${record}/data?format=json`)).json()
    expect(json).toMatchObject({ format: 'minga-person', version: 1 })
    expect(`${json.person.givenNames} ${json.person.familyNames}`).toBe(name)
  })

  await test.step('the administrator, who carries no case, looks at the roster, and stands on the trail', async () => {
    await administrator.goto(roster)
    await expect(heading(administrator, 'Roster')).toBeVisible()
    const trail = administrator.getByRole('table')
    await expect(async () => {
      await administrator.goto('/settings/data-protection/trail')
      await expect(trail.getByText('looked at the names of the roster').first()).toBeVisible({
        timeout: 2000,
      })
    }).toPass()
    await expect(trail.getByText(/exported all that is held, as PDF/).first()).toBeVisible()
  })

  await test.step('she is taken out for good, with the file that names her', async () => {
    await coordinator.goto(`${record}/anonymise`, { waitUntil: 'networkidle' })
    await coordinator.getByRole('button', { name: 'Anonymise for good' }).click()
    await expect(coordinator.getByRole('alert').first()).toBeVisible()
    await coordinator
      .getByRole('group', { name: /Files that still name/ })
      .getByRole('checkbox')
      .first()
      .check()
    await field(coordinator, 'Reason').fill('Asked by letter')
    await coordinator.getByRole('checkbox', { name: 'I understand that this cannot be undone' }).check()
    await coordinator.getByRole('button', { name: 'Anonymise for good' }).click()
    await coordinator.waitForURL(record)
    await expect(heading(coordinator, /^Anonymised person no\. \d+$/)).toBeVisible()
    await expect(coordinator.getByRole('link', { name: 'Change the details' })).toHaveCount(0)
    await coordinator.goto(`/people?q=${encodeURIComponent(name)}`)
    await expect(coordinator.getByRole('main').getByText(name, { exact: true })).toHaveCount(0)
  })

  await test.step('periods that are set say what would go', async () => {
    await administrator.goto('/settings/data-protection', { waitUntil: 'networkidle' })
    await field(administrator, 'Participants are anonymised after').fill('600')
    await field(administrator, 'Attendance lists and sign-in sheets are removed after').fill('600')
    await field(administrator, 'Answers lose their author and free text after').fill('600')
    await administrator.getByRole('button', { name: 'Save the periods' }).click()
    // Today, and within three months.
    await expect(administrator.getByText('Nothing.', { exact: true })).toHaveCount(2)
  })
})
