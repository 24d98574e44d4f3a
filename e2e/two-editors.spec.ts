import { expect, type Page, test } from '@playwright/test'
import { dayFromNow } from './support/days'
import { choose, field } from './support/fill'
import { signIn } from './support/sign-in'

const urgency = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Urgency' }).getByRole('radio', { name })
/** Opens the form and waits until the browser has taken it over. */
const edit = (page: Page, record: string) => page.goto(`${record}/edit`, { waitUntil: 'networkidle' })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

test('two people change one request: the second is shown what changed and loses nothing', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const officer = await (await browser.newContext()).newPage()
  const coordinator = await (await browser.newContext()).newPage()
  await signIn(officer, 'officer@example.org')
  await signIn(coordinator, 'coordinator@example.org')
  const meanwhile = officer.getByRole('region', { name: /saved this on/ })
  let record = ''

  await test.step('a request is there, and both open it', async () => {
    await officer.goto('/requests/new', { waitUntil: 'networkidle' })
    await choose(officer, 'Country', 'mexi', 'Mexico')
    await choose(officer, 'Requesting authority', 'Ayuda a Refugiados', /Comisión Mexicana/)
    await field(officer, 'Received on').fill(dayFromNow(-3))
    await field(officer, 'What do they ask for?').fill('We ask for advice on integration.')
    await field(officer, 'Objective').fill('Officials integrate refugees.')
    await officer.getByRole('button', { name: 'Log the request' }).click()
    await officer.waitForURL(/\/requests\/REQ-\d{4}-\d{4}$/)
    record = new URL(officer.url()).pathname
    await edit(officer, record)
    await edit(coordinator, record)
  })

  await test.step('the coordinator changes the title, the objective and the urgency', async () => {
    await field(coordinator, 'Title').fill('Integration of refugees')
    await field(coordinator, 'Objective').fill('Officials of three states integrate refugees.')
    await urgency(coordinator, 'High').check()
    await save(coordinator)
    await coordinator.waitForURL(record)
  })

  await test.step('the officer, who changed the objective and the problem, is told, and still has her words', async () => {
    await field(officer, 'Objective').fill('Officials know how to integrate refugees.')
    await field(officer, 'The problem and its background').fill('Many arrive.')
    await save(officer)
    await expect(meanwhile).toBeFocused()
    await expect(meanwhile.getByRole('alert')).toContainText(/saved this on/)
    await expect(meanwhile.getByText('Integration of refugees', { exact: true })).toBeVisible()
    await expect(meanwhile.getByText('High', { exact: true })).toBeVisible()
    await expect(field(officer, 'Title')).toHaveValue('Integration of refugees')
    await expect(urgency(officer, 'High')).toBeChecked()
    await expect(field(officer, 'The problem and its background')).toHaveValue('Many arrive.')
    const objective = meanwhile.getByRole('group', { name: 'Objective' })
    await expect(objective.getByText('Officials of three states integrate refugees.')).toBeVisible()
    await expect(objective.getByRole('radio', { name: /^Keep mine/ })).toBeChecked()
  })

  await test.step('with the keyboard she takes the other words, and her own again', async () => {
    const mine = meanwhile.getByRole('radio', { name: /^Keep mine/ })
    await officer.keyboard.press('Tab')
    await expect(mine).toBeFocused()
    await officer.keyboard.press('ArrowRight')
    await expect(field(officer, 'Objective')).toHaveValue('Officials of three states integrate refugees.')
    await officer.keyboard.press('ArrowLeft')
    await expect(field(officer, 'Objective')).toHaveValue('Officials know how to integrate refugees.')
  })

  await test.step('a third save comes in between, and she hears of that too', async () => {
    await edit(coordinator, record)
    await field(coordinator, 'The problem and its background').fill('Too many arrive.')
    await save(coordinator)
    await coordinator.waitForURL(record)
    await save(officer)
    const problem = meanwhile.getByRole('group', { name: 'The problem and its background' })
    await expect(problem).toBeVisible()
    await expect(meanwhile.getByRole('group')).toHaveCount(1)
    await problem.getByRole('radio', { name: /^Take what/ }).check()
    await save(officer)
    await officer.waitForURL(record)
  })

  await test.step('what stands is what both wanted', async () => {
    await edit(officer, record)
    await expect(field(officer, 'Title')).toHaveValue('Integration of refugees')
    await expect(field(officer, 'Objective')).toHaveValue('Officials know how to integrate refugees.')
    await expect(field(officer, 'The problem and its background')).toHaveValue('Too many arrive.')
    await expect(urgency(officer, 'High')).toBeChecked()
  })

  await test.step('a draft that was left on an older version is met in the same way', async () => {
    await field(officer, 'Objective').fill('Officials integrate.')
    await expect(officer.getByText(/^Kept/)).toBeVisible()
    await officer.goto('/requests')
    await edit(coordinator, record)
    await field(coordinator, 'Title').fill('Integration')
    await save(coordinator)
    await coordinator.waitForURL(record)
    await edit(officer, record)
    await expect(field(officer, 'Objective')).toHaveValue('Officials integrate.')
    await save(officer)
    await expect(meanwhile.getByText('Integration', { exact: true })).toBeVisible()
    await expect(meanwhile.getByRole('group')).toHaveCount(0)
    await save(officer)
    await officer.waitForURL(record)
    await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Integration')
  })
})
