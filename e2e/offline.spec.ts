import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, expect, type Locator, type Page, test } from '@playwright/test'
import { findBrowser } from './support/browser'
import { layCable } from './support/cable'
import { signIn } from './support/sign-in'

/*
 * An officer's laptop and a helper's phone in a town without a network: what was opened before goes on working, what
 * was ticked is kept though the browser is killed, and arrives once; and two phones agree in the end.
 */

const activity = 'How people are referred today'

test('ticking goes on without a network, outlives the browser, and arrives once', async ({
  baseURL,
  browser,
}) => {
  test.slow()
  const profile = mkdtempSync(path.join(tmpdir(), 'minga-phone-'))
  const cable = await layCable(baseURL as string)
  let device = await start(profile, cable.url)
  const office = await device.newPage()
  await signIn(office, 'officer@example.org')
  const grid = await openGrid(office)
  const { address, addressOfOther } = await test.step('two links for the door', () => makeLinks(office, grid))
  const door = await openDoor(device, address)
  const names = await namesOn(door)
  const [ana = '', eva = '', luz = '', ivo = ''] = names
  const other = await openDoor(await browser.newContext({ baseURL }), addressOfOther)

  await test.step('with a network all of it is kept on the device', async () => {
    await office.goto(grid)
    await expect(office.getByText(/^Works without a network/)).toBeVisible({ timeout: 60_000 })
    await expect(door.getByText(/^Funciona sin red/)).toBeVisible({ timeout: 60_000 })
    for (const name of [ana, eva, luz, ivo]) await put(door, name, false)
    await expect(door.getByText('Todo está guardado')).toBeVisible()
    await other.reload()
    await expect(isHere(other, ivo)).toHaveCount(0)
    await office.reload()
    await expect(cell(office, ana)).not.toBeChecked()
    await expect(office.getByText(/^Works without a network/)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('without one both pages can be ticked, and say what is not sent', async () => {
    await cable.cut()
    await device.setOffline(true)
    await put(door, ana, true)
    await put(door, eva, true)
    await expect(door.getByText('2 marcas aún no se han enviado')).toBeVisible()
    await add(door, 'Noé', 'Yupanqui Sol')
    await expect(door.getByText('3 marcas aún no se han enviado')).toBeVisible()
    await cell(office, luz).focus()
    await office.keyboard.press('x')
    await expect(cell(office, luz)).toBeChecked()
    await expect(office.getByText('1 tick is not sent yet')).toBeVisible()
  })

  await test.step('meanwhile the other phone ticks the same list', async () => {
    await put(other, ivo, true)
    // Later than the first phone said that she is there.
    await put(other, eva, true)
    await put(other, eva, false)
    await expect(other.getByText('Todo está guardado')).toBeVisible()
  })

  device = await test.step('the browser is killed, and started again without a network', async () => {
    // Chromium writes its cookies down every half a minute: a test is quicker, people are not.
    const cookies = await device.cookies()
    await kill(device, door)
    const again = await start(profile, cable.url)
    await again.addCookies(cookies)
    await again.setOffline(true)
    return again
  })
  const doorAgain = await device.newPage()
  const officeAgain = await device.newPage()

  await test.step('the pages and all that was ticked are there', async () => {
    await doorAgain.goto(address)
    await expect(isHere(doorAgain, ana)).toBeVisible()
    await expect(isHere(doorAgain, eva)).toBeVisible()
    await expect(doorAgain.getByText('3 marcas aún no se han enviado')).toBeVisible()
    await expect(doorAgain.getByText('Noé Yupanqui Sol').first()).toBeVisible()
    await officeAgain.goto(grid)
    await expect(cell(officeAgain, luz)).toBeChecked()
    await expect(officeAgain.getByText('1 tick is not sent yet')).toBeVisible()
    await officeAgain.goto('/people')
    await expect(officeAgain.getByRole('heading', { level: 1 })).toHaveText('There is no network')
    await expect(officeAgain.getByRole('link', { name: activity }).first()).toBeVisible()
    await officeAgain.goto(grid)
  })

  await test.step('the network comes back: everything arrives once, and the later tick counts', async () => {
    await cable.mend()
    await device.setOffline(false)
    await expect(doorAgain.getByText('Todo está guardado')).toBeVisible({ timeout: 30_000 })
    await expect(officeAgain.getByText('Everything is saved')).toBeVisible({ timeout: 30_000 })
    const there = { [ana]: true, [eva]: false, [luz]: true, [ivo]: true }
    for (const [name, is] of Object.entries(there)) {
      const here = isHere(doorAgain, name)
      await expect(here, name).toHaveCount(is ? 1 : 0, { timeout: 30_000 })
      await expect(isHere(other, name), name).toHaveCount(is ? 1 : 0, { timeout: 30_000 })
      await expect(cell(officeAgain, name), name).toBeChecked({ checked: is, timeout: 30_000 })
    }
  })

  await test.step('what comes twice counts once, and who was added waits once', async () => {
    await doorAgain.reload()
    await expect(doorAgain.getByText('Todo está guardado')).toBeVisible()
    await officeAgain.goto(`${grid.replace('/attendance', '')}/check-in`)
    await expect(officeAgain.getByText('Noé Yupanqui Sol', { exact: true })).toHaveCount(1)
    await officeAgain.getByRole('button', { name: /^Put on the roster.*Noé Yupanqui Sol/ }).click()
    await expect(officeAgain.getByText('Noé Yupanqui Sol', { exact: true })).toHaveCount(0)
    await officeAgain.goto(grid)
    await expect(cell(officeAgain, 'Noé Yupanqui Sol')).toBeChecked()
  })

  await test.step('signing out leaves no name of the grid on the device', async () => {
    expect(await keptThough(officeAgain, grid)).toBe(false)
    await officeAgain.getByRole('button', { name: /Herrera/ }).click()
    await officeAgain.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(officeAgain).toHaveURL(/\/sign-in/, { timeout: 60_000 })
    await expect.poll(() => keptPages(officeAgain)).toEqual([address, '/offline'].sort())
  })

  await device.close()
  await cable.cut()
  rmSync(profile, { recursive: true })
})

/** A browser with a profile of its own, as a person has it on a device. */
const start = async (profile: string, baseURL: string | undefined) =>
  chromium.launchPersistentContext(profile, {
    ...(await findBrowser()),
    baseURL,
    locale: 'en',
    timezoneId: 'Europe/Brussels',
  })

/** Ends a browser at once, in the midst of all. */
async function kill(device: BrowserContext, page: Page) {
  const gone = device.waitForEvent('close')
  const session = await device.newCDPSession(page)
  void session.send('Browser.crash').catch(() => {})
  await gone
}

async function openGrid(page: Page) {
  await page.goto(`/activities?q=${encodeURIComponent(activity)}`)
  await page.getByRole('link', { name: activity }).first().click()
  await page.getByRole('link', { name: 'Attendance', exact: true }).click()
  await page.waitForURL(/attendance$/)
  return new URL(page.url()).pathname
}

async function makeLinks(page: Page, grid: string) {
  await page.goto(`${grid.replace('/attendance', '')}/check-in`)
  const open = page.getByRole('link', { name: 'Open the page' })
  for (const count of [1, 2]) {
    await page.getByRole('button', { name: 'Make a check-in link' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Make a check-in link' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect(open).toHaveCount(count)
  }
  const [address = '', addressOfOther = ''] = await open.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  )
  return { address: new URL(address).pathname, addressOfOther: new URL(addressOfOther).pathname }
}

async function openDoor(device: BrowserContext, address: string) {
  const page = await device.newPage()
  await page.goto(address)
  await expect(page.getByText(/presentes$/)).toBeVisible()
  return page
}

const rows = (page: Page) => page.getByRole('main').locator('button[aria-pressed]')

const namesOn = async (page: Page) =>
  (await rows(page).locator('span.font-semibold').allTextContents()).slice(0, 4)

const row = (page: Page, name: string): Locator => rows(page).filter({ hasText: name })
const isHere = (page: Page, name: string) =>
  page.getByRole('main').locator('button[aria-pressed=true]').filter({ hasText: name })

/** Makes a name stand so on the day that is shown. */
async function put(page: Page, name: string, here: boolean) {
  if ((await isHere(page, name).count()) !== (here ? 1 : 0)) await row(page, name).click()
  await expect(isHere(page, name)).toHaveCount(here ? 1 : 0)
}

async function add(page: Page, givenNames: string, familyNames: string) {
  await page.getByText('Agregar a alguien que no está en la lista').click()
  await page.getByLabel('Nombres').fill(givenNames)
  await page.getByLabel('Apellidos').fill(familyNames)
  await page.getByRole('button', { name: 'Agregar', exact: true }).click()
}

/** The box of somebody on the first day, which is the one that doors show of days that are over. */
const cell = (page: Page, name: string) =>
  page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('checkbox')
    .first()

/** Whether a page is kept that was on its way when everything was to be forgotten. */
const keptThough = (page: Page, url: string) =>
  page.evaluate(async (asked) => {
    const { active } = await navigator.serviceWorker.ready
    const heard = new MessageChannel()
    const answer = new Promise((resolve) => {
      heard.port1.onmessage = ({ data }) => resolve(data.kept)
    })
    active?.postMessage({ type: 'keep', url: asked, until: Date.now() + 60_000 }, [heard.port2])
    active?.postMessage({ type: 'forget' })
    return answer
  }, url)

/** The addresses of the pages that the device keeps. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open('minga-pages')
    return (await cache.keys()).map(({ url }) => new URL(url).pathname).sort()
  })
