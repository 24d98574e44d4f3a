import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './support/sign-in'

/** Every page that staff see; where a record is needed, the way to it from its list. */
const pages: { name: string; list: string; record?: RegExp; below?: string }[] = [
  { name: 'home', list: '/' },
  { name: 'requests', list: '/requests' },
  { name: 'a new request', list: '/requests/new' },
  { name: 'a request', list: '/requests?status=consultation', record: /\/requests\/REQ-/ },
  { name: 'a request being screened', list: '/requests?status=screening', record: /\/requests\/REQ-/ },
  {
    name: 'a request to change',
    list: '/requests?status=screening',
    record: /\/requests\/REQ-/,
    below: '/edit',
  },
  { name: 'Actions', list: '/actions' },
  { name: 'an Action', list: '/actions?q=Mexico+II', record: /\/actions\/ACT-/ },
  { name: 'a fiche to change', list: '/actions?status=design', record: /\/actions\/ACT-/, below: '/edit' },
  {
    name: 'an activity to plan',
    list: '/actions?status=implementation',
    record: /\/actions\/ACT-/,
    below: '/activities/new',
  },
  {
    name: 'a result to plan',
    list: '/actions?status=implementation',
    record: /\/actions\/ACT-/,
    below: '/results/new',
  },
  { name: 'activities', list: '/activities' },
  { name: 'an activity', list: '/activities?status=held', record: /\/activities\/\d+/ },
  {
    name: 'an activity to change',
    list: '/activities?status=confirmed',
    record: /\/activities\/\d+/,
    below: '/edit',
  },
  { name: 'a roster', list: '/activities?status=held', record: /\/activities\/\d+/, below: '/roster' },
  {
    name: 'attendance',
    list: '/activities?status=held',
    record: /\/activities\/\d+/,
    below: '/roster/attendance',
  },
  {
    name: 'a list to upload',
    list: '/activities?status=held',
    record: /\/activities\/\d+/,
    below: '/roster/import',
  },
  { name: 'meetings', list: '/meetings' },
  { name: 'a meeting', list: '/meetings', record: /\/meetings\/MTG-/ },
  { name: 'people', list: '/people' },
  { name: 'a person', list: '/people', record: /\/people\/\d+/ },
  { name: 'a person to correct', list: '/people', record: /\/people\/\d+/, below: '/edit' },
  { name: 'results', list: '/results' },
  { name: 'a result', list: '/results', record: /\/results\/RES-/ },
  { name: 'a result to change', list: '/results?status=drafting', record: /\/results\/RES-/, below: '/edit' },
  { name: 'my account', list: '/account' },
  { name: 'a second factor to set up', list: '/account/second-factor' },
  { name: 'what is not there', list: '/actions/ACT-1999-0001' },
]

const screens = [
  { screen: 'a desk, in the light', width: 1440, height: 900, colorScheme: 'light' },
  { screen: 'a phone, in the dark', width: 360, height: 740, colorScheme: 'dark' },
] as const

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test.describe.configure({ mode: 'parallel' })

for (const { screen, width, height, colorScheme } of screens)
  test(`nobody meets a barrier on any page: ${screen}`, async ({ page }) => {
    test.setTimeout(600_000)
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const address of ['/sign-in', '/forgot', '/register', '/invitation/spent', '/reset/spent'])
      await test.step(address, async () => {
        await page.goto(address)
        await expectNoBarrier(page)
      })
    await signIn(page, 'officer@example.org')
    for (const { name, list, record, below = '' } of pages)
      await test.step(name, async () => {
        await page.goto(list)
        if (record) await page.goto(`${await firstLink(page, record)}${below}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectNoBarrier(page)
      })
  })

async function firstLink(page: Page, record: RegExp) {
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const href = links.find((link) => record.test(link) && !link.endsWith('/new'))
  expect(href, `${page.url()}: a record to look at`).toBeTruthy()
  return href
}

/** None that axe finds, and nothing sticks out of the screen. */
async function expectNoBarrier(page: Page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(width, page.url()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  // No page has a frame of another site, so axe needs no blank page of its own to put its parts together.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }))
  expect.soft(found, page.url()).toEqual([])
}
