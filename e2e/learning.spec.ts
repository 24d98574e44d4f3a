import { expect, type Page, test } from '@playwright/test'
import { mailTo } from './support/mail'
import { signIn } from './support/sign-in'

/*
 * What people learnt, from the form to its results: an officer prepares an evaluation and a test, a participant
 * answers on a small telephone in Spanish without a script, a sheet of paper is typed in by its digits, another
 * participant answers by the link in her letter.
 */

test('an evaluation and a test, from the library to their results', async ({ page, browser }) => {
  test.slow()
  await signIn(page, 'officer@example.org')
  await page.goto('/activities?q=Comparing+registers')
  await page.getByRole('link', { name: 'Comparing registers' }).click()
  await page.getByRole('link', { name: 'Learning' }).click()
  await page.waitForURL(/\/learning$/)
  const learning = page.url()

  // The evaluation begins with the questions of the library; one leaves, the order changes by a key.
  await section(page, 'Evaluation')
    .getByRole('link', { name: /^Prepare/ })
    .click()
  await expect(page.getByRole('heading', { name: /^Questions of the form \(12\)/ })).toBeVisible()
  await page.getByRole('button', { name: /^Take out: How much of what was treated was new/ }).click()
  const up = page.getByRole('button', { name: 'Up: Were the objectives of the activity met?' })
  await up.focus()
  await up.press('Enter')
  await expect(page.locator('ol > li').filter({ hasText: 'Must be answered' }).first()).toContainText(
    'objectives',
  )
  await page.getByRole('button', { name: 'Save the form' }).click()
  await expect(page).toHaveURL(learning)
  await step(page, 'Evaluation', 'Open it')
  await expect(section(page, 'Evaluation')).toContainText('of 24 trainees on the roster')

  // The test asks two questions, and keeps names.
  await section(page, 'Test after')
    .getByRole('link', { name: /^Prepare/ })
    .click()
  await page.getByRole('button', { name: /^Add: What comes first when somebody may be a victim/ }).click()
  await page.getByRole('button', { name: /^Add: Does the consent of a child/ }).click()
  await page.getByRole('button', { name: 'Save the form' }).click()
  await expect(page).toHaveURL(learning)
  await step(page, 'Test after', 'Open it')

  // In the room: a telephone of 360 pixels, Spanish, no script.
  await section(page, 'Evaluation').getByRole('link', { name: 'Show it in the room' }).click()
  const address = await page.getByRole('link', { name: /\/answer\// }).textContent()
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'es-PE',
    javaScriptEnabled: false,
  })
  const room = await phone.newPage()
  await room.goto(new URL(address as string).pathname)
  await expect(room.getByText('Sus respuestas son anónimas')).toBeVisible()
  for (const number of [1, 2, 3, 4, 5]) await mark(room, number, '4')
  await room
    .getByRole('textbox', { name: /¿Qué le fue más útil\?/ })
    .fill('Los casos con registros de dos países.')
  // In another language nothing is lost; nor when something is missing.
  await room.getByRole('button', { name: 'Português' }).click()
  await expect(room.getByRole('textbox', { name: /O que foi mais útil/ })).toHaveValue(
    'Los casos con registros de dos países.',
  )
  await room.getByRole('button', { name: 'Español' }).click()
  await room.locator('form').evaluate((form) => form.setAttribute('novalidate', ''))
  await room.getByRole('button', { name: 'Enviar las respuestas' }).click()
  await expect(room.getByText('Falta algo o hay algo por corregir')).toBeVisible()
  await expect(room.getByRole('textbox', { name: /¿Qué le fue más útil\?/ })).toHaveValue(/dos países/)
  await mark(room, 6, '5')
  expect(await room.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await room.getByRole('button', { name: 'Enviar las respuestas' }).click()
  await expect(room.getByText('Sus respuestas llegaron')).toBeVisible()

  // A sheet of paper, by its digits alone.
  await page.goto(learning)
  await step(page, 'Evaluation', 'Type in from paper')
  await page.locator('input[type=radio]').first().focus()
  for (const digit of '232322') await page.keyboard.press(digit)
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Save the sheet' }).click()
  await expect(page.getByText('The sheet is saved.')).toBeVisible()
  await expect(page.getByText('1 sheet typed in so far')).toBeVisible()
  await expect(page.locator('input[type=radio]').first()).toBeFocused()

  // Links by e-mail; one of them is used.
  await page.goto(learning)
  await step(page, 'Test after', 'Send personal links')
  await expect(page.getByText('24 letters are on the way.')).toBeVisible()
  const mail = await mailTo(page, await someAddress(page), 'Comparing registers')
  const link = mail.links.find((each) => each.includes('/answer/')) as string
  await room.goto(new URL(link).pathname)
  await room.getByRole('radio', { name: /Atender su seguridad/ }).check()
  await room.getByRole('radio', { name: 'No', exact: true }).check()
  await room.getByRole('button', { name: 'Enviar las respuestas' }).click()
  await expect(room.getByText('Acertó el 100 %.')).toBeVisible()
  await room.goto(new URL(link).pathname)
  await expect(room.getByText('Este enlace ya se usó')).toBeVisible()

  // What came of it: how many answered of how many, and the score that stood on the roster was left.
  await page.goto(learning)
  await expect(section(page, 'Evaluation')).toContainText(/2\s*answered, of 24 trainees on the roster\s*· 8%/)
  await expect(page.getByText(/score on the roster differ/)).toBeVisible()
  await section(page, 'Evaluation')
    .getByRole('link', { name: /^Results/ })
    .click()
  // Two sheets without names would say who wrote them.
  await expect(page.getByText(/^Fewer than five have answered, without names/)).toBeVisible()
  await expect(page.getByText('Los casos con registros de dos países.')).toHaveCount(0)
  await expect(page.getByText('opened the evaluation')).toBeVisible()
})

const section = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })

/** Uses a verb of a form, from its button or its menu, and says yes where that is asked. */
async function step(page: Page, form: string, name: string) {
  const where = section(page, form)
  const direct = where.getByRole('button', { name, exact: true })
  if (await direct.isVisible()) await direct.click()
  else {
    await where.getByRole('button', { name: /^(More|What next\?)$/ }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const dialog = page.getByRole('dialog', { name })
  if (name.startsWith('Type in')) return page.waitForURL(/\/paper$/)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Marks a value on the scale of this question. */
const mark = (page: Page, number: number, value: string) =>
  page
    .getByRole('group', { name: new RegExp(`^${number}\\.`) })
    .locator('label')
    .filter({ has: page.locator(`input[value="${value}"]`) })
    .click()

/** The address of somebody on the roster, as its export has it. */
async function someAddress(page: Page) {
  const [activity] = page.url().match(/(?<=activities\/)\d+/) ?? []
  const roster = await page.context().request.get(`/api/activities/${activity}/roster?format=csv&language=en`)
  const [address] = (await roster.text()).match(/[\w.+-]+@[\w.-]*example\.org/) ?? []
  return address as string
}
