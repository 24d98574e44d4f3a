import { expect, test } from '@playwright/test'
import { demoPassword } from '@/domain/users/demo-accounts'
import { signIn } from './support/sign-in'

test('an officer signs in, and only then sees the programme', async ({ page }) => {
  await page.goto('/results')
  await expect(page).toHaveURL(/\/sign-in/)
  await signIn(page, 'officer@example.org')
  await page.goto('/results')
  await expect(page).toHaveURL(/\/results$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results')
})

test('whoever follows a letter while signed out comes to what it tells of', async ({ page }) => {
  await page.goto('/notifications/2147483647')
  await page.locator('input[name=email]').fill('officer@example.org')
  await page.locator('input[name=password]').fill(demoPassword)
  await page.locator('input[name=password]').press('Enter')
  await expect(page).toHaveURL(/\/notifications\/2147483647$/)
})

test('the demo offers its accounts, and one press is enough', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'monitoring@example.org' }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
})

test('signing out ends the session on the server', async ({ page, context }) => {
  await signIn(page, 'officer@example.org')
  const cookies = await context.cookies()
  await page.goto('/results')
  await page.getByRole('button', { name: /Lucía Herrera/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  // Whoever kept the cookie has nothing.
  await context.addCookies(cookies)
  await page.goto('/results')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('guessing is made to wait, whatever address it pretends to come from', async ({ browser, baseURL }) => {
  const tryOnce = async (at: number, password: string) => {
    const context = await browser.newContext({
      baseURL,
      extraHTTPHeaders: { 'x-forwarded-for': `203.0.113.${at}` },
    })
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.locator('input[name=email]').fill('focal.peru@example.org')
    await page.locator('input[name=password]').fill(password)
    await page.locator('input[name=password]').press('Enter')
    const said = await page.getByRole('alert').filter({ hasText: /\S/ }).first().textContent()
    await context.close()
    return said
  }
  for (let at = 1; at <= 5; at++) expect(await tryOnce(at, 'wrong')).toContain('don’t fit together')
  expect(await tryOnce(6, demoPassword)).toContain('Too many attempts')
})

test('no other site may frame a page or learn its address', async ({ request }) => {
  for (const address of ['/sign-in', '/api/health', '/nowhere']) {
    const headers = (await request.get(address, { maxRedirects: 0 })).headers()
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
  }
})

test('a document runs nothing, whoever wrote it', async ({ page }) => {
  await signIn(page, 'officer@example.org')
  await page.goto('/actions/ACT-2017-0002')
  const address = await page.locator('a[href^="/api/documents/"]').first().getAttribute('href')
  const key = new URL(address ?? '', page.url()).pathname
  const policyOf = async (asked: string) =>
    (await page.request.get(asked)).headers()['content-security-policy']
  expect(await policyOf(key)).toBe("default-src 'none'; sandbox")
  expect(await policyOf(`${key}?inline`)).toBe("script-src 'none'")
})
