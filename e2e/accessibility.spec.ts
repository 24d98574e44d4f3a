import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './support/sign-in'

/** The address of a list, then of what is linked there, or what stands below it. */
type Way = readonly [string, ...(RegExp | string)[]]

const anAction = /\/actions\/ACT-/
const anActivity = /\/activities\/\d+$/
const aRequest = /\/requests\/REQ-/
const aResult = /\/results\/RES-/
const aPerson = /\/people\/\d+$/
const aForm = /\/questionnaires\/\d+$/
const held: Way = ['/activities?status=held', anActivity]
const running: Way = ['/actions?status=implementation', anAction]
const learning: Way = ['/activities?q=First+contact+and+referral', anActivity, '/learning']

const ofEverybody: Record<string, Way> = {
  'the door': ['/sign-in'],
  'a forgotten password': ['/forgot'],
  'an account to ask for': ['/register'],
  'an invitation that is spent': ['/invitation/spent'],
  'a reset that is spent': ['/reset/spent'],
  'a certificate to check': ['/certificates'],
  'a certificate that is none': ['/certificates/0000000000000000'],
  'open data': ['/iati'],
  'a form that is none': ['/answer/nothing'],
  'a check-in that is none': ['/check-in/nothing'],
  'no network': ['/offline'],
}

const ofOfficers: Record<string, Way> = {
  home: ['/'],
  requests: ['/requests'],
  'a new request': ['/requests/new'],
  'a request': ['/requests?status=consultation', aRequest],
  'a request being screened': ['/requests?status=screening', aRequest],
  'a request to change': ['/requests?status=screening', aRequest, '/edit'],
  Actions: ['/actions'],
  'an Action': ['/actions?q=Mexico+II', anAction],
  'a fiche to change': ['/actions?status=design', anAction, '/edit'],
  'an activity to plan': [...running, '/activities/new'],
  'a result to plan': [...running, '/results/new'],
  'a framework': [...running, '/framework'],
  'an indicator to add': [...running, '/framework', /\/indicators\/new/],
  'open data of an Action': [...running, '/open-data'],
  activities: ['/activities'],
  'an activity': held,
  'an activity to change': ['/activities?status=confirmed', anActivity, '/edit'],
  'a roster': [...held, '/roster'],
  attendance: [...held, '/roster/attendance'],
  'a list to upload': [...held, '/roster/import'],
  'links to check in': [...held, '/roster/check-in'],
  certificates: [...held, '/certificates'],
  learning,
  'a test to prepare': [...learning, '/prepare?kind=test_after'],
  'results of a form': [...learning, aForm],
  'a sheet of paper': [...learning, aForm, '/paper'],
  'a form in the room': [...learning, aForm, '/room'],
  'a form to answer': [...learning, aForm, '/room', /\/answer\//],
  meetings: ['/meetings'],
  'a meeting': ['/meetings', /\/meetings\/MTG-/],
  people: ['/people'],
  'a person': ['/people', aPerson],
  'a person to correct': ['/people', aPerson, '/edit'],
  'records that may be one': ['/people/duplicates'],
  participations: ['/participations'],
  'people behind a figure': ['/figures/women'],
  'figures to put together': ['/figures'],
  'a figure put together': ['/figures/build?measure=trainees&by=from&split=gender'],
  reports: ['/reports'],
  'a report on a year': ['/reports/programme?year=2017'],
  'a report on a country': ['/reports/country?country=MX'],
  'a publication': ['/reports/publication?region=lac'],
  'texts of a publication': ['/reports/texts/lac'],
  'frozen reports': ['/reports/editions'],
  'a report to schedule': ['/reports/schedules/new?kind=programme'],
  'an earlier day': ['/actions?asOf=2017-06-30'],
  results: ['/results'],
  'a result': ['/results', aResult],
  'a result to change': ['/results?status=drafting', aResult, '/edit'],
  'my account': ['/account'],
  'a second factor to set up': ['/account/second-factor'],
  tokens: ['/account/tokens'],
  'what programs can ask for': ['/account/tokens/api'],
  'what is not there': ['/actions/ACT-1999-0001'],
}

const ofAdministrators: Record<string, Way> = {
  'what is held about a person': ['/people', aPerson, '/data'],
  'a person to anonymise': ['/people', aPerson, '/anonymise'],
  questions: ['/settings/questions'],
  'a question': ['/settings/questions', /\/questions\/\d+$/],
  'a question to add': ['/settings/questions/new'],
  'who signs certificates': ['/settings/certificates'],
  'data protection': ['/settings/data-protection'],
  'a text to agree to': ['/settings/data-protection/text'],
  'who looked': ['/settings/data-protection/trail'],
  'how sure to be': ['/settings/matching'],
  'what is published': ['/settings/open-data'],
  'who is told of what happens': ['/settings/webhooks'],
  'everything out': ['/settings/archive'],
  'how publications look': ['/settings/look'],
}

const theirs: Way = ['/portal', /\/portal\/requests\/REQ-/]
const draft: Way = ['/portal', /\/portal\/requests\/draft\/\d+\/review/]

const ofFocalPoints: Record<string, Way> = {
  'the portal': ['/portal'],
  'a request of theirs': theirs,
  'a request to withdraw': [...theirs, '/withdraw'],
  'a request to begin': ['/portal/requests/new'],
  'a draft to review': draft,
  'a follow-up to answer': ['/portal', /\/portal\/requests\/REQ-2016/, /\/portal\/follow-ups\//],
  'officials trained': ['/portal/officials'],
  notifications: ['/notifications'],
  'what to be told': ['/notifications/choices'],
}

const screens = [
  { screen: 'a desk, in the light', width: 1440, height: 900, colorScheme: 'light' },
  { screen: 'a phone, in the dark', width: 360, height: 740, colorScheme: 'dark' },
] as const

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// WCAG 2.5.3, which axe doesn't count among its rules yet.
const inTrial = { 'label-content-name-mismatch': { enabled: true } }

test.describe.configure({ mode: 'parallel' })

for (const { screen, width, height, colorScheme } of screens)
  test(`nobody meets a barrier on any page: ${screen}`, async ({ page }) => {
    test.setTimeout(600_000)
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await lookAt(page, ofEverybody)
    await signIn(page, 'officer@example.org')
    await lookAt(page, ofOfficers)
    // Pages of few and plain forms: the narrow screen is the one that finds something.
    if (width > 400) return
    await page.context().clearCookies()
    await signIn(page, 'administrator@example.org')
    await lookAt(page, ofAdministrators)
    await page.context().clearCookies()
    await signIn(page, 'focal.mexico@example.org')
    await lookAt(page, ofFocalPoints)
  })

async function lookAt(page: Page, pages: Record<string, Way>) {
  const known = new Map<string, string>()
  for (const [name, way] of Object.entries(pages))
    await test.step(name, async () => {
      await page.goto(await addressOf(page, way, known))
      await expect.soft(page.getByRole('heading', { level: 1 }), page.url()).toHaveCount(1)
      await expectNoBarrier(page)
    })
}

/** Where a way leads; each link is looked for once. */
async function addressOf(page: Page, [list, ...steps]: Way, known: Map<string, string>) {
  let address = list
  for (const step of steps) {
    if (typeof step === 'string') {
      address += step
      continue
    }
    const key = `${address} ${step}`
    if (!known.has(key)) {
      await page.goto(address)
      known.set(key, await firstLink(page, step))
    }
    address = known.get(key) as string
  }
  return address
}

async function firstLink(page: Page, record: RegExp): Promise<string> {
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const href = links.find((link) => record.test(link))
  expect(href, `${page.url()}: a record to look at`).toBeTruthy()
  const { pathname, search } = new URL(href as string, page.url())
  return pathname + search
}

/** None that axe finds, and nothing sticks out of the screen. */
async function expectNoBarrier(page: Page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(width, page.url()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  // No page has a frame of another site, so axe needs no blank page of its own to put its parts together.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: rules, rules: inTrial, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }))
  expect.soft(found, page.url()).toEqual([])
}
