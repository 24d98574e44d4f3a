import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { readPdf } from './support/exported'
import { signIn } from './support/sign-in'

test('certificates for a roster: made with progress, opened, checked on a phone, revoked', async ({
  page,
  browser,
}) => {
  test.slow()
  await signIn(page, 'officer@example.org')
  await page.goto('/activities?q=Integration%2C+session+by+session')
  await page.getByRole('link', { name: 'Integration, session by session' }).click()
  await page.getByRole('link', { name: 'Certificates', exact: true }).click()

  const issue = page.getByRole('button', { name: /^Issue \d+ certificates$/ })
  const count = Number(/\d+/.exec((await issue.textContent()) ?? '')?.[0])
  await issue.click()
  const bar = page.getByRole('progressbar', { name: 'Certificates are being made' })
  await expect(bar).toBeVisible()
  await expect(page.getByText(`${count} certificates were made.`)).toBeVisible({ timeout: 120_000 })
  await expect(page).toHaveTitle(/^✓ Certificates/)
  await expect(issue).toHaveCount(0)

  const row = page.getByRole('row').filter({ hasText: 'Issued' }).first()
  const name = ((await row.getByRole('link').first().textContent()) ?? '').trim()
  const code = ((await row.locator('a[href^="/certificates/"]').textContent()) ?? '').trim()
  const coming = page.waitForEvent('download')
  await row.getByRole('link', { name: `PDF of ${name}` }).click()
  const words = await readPdf(await readFile(await (await coming).path()))
  for (const said of [name, 'Integration, session by session', code]) expect(words).toContain(said)

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const anybody = await phone.newPage()
  const check = async (typed: string) => {
    await anybody.goto('/certificates')
    await anybody.locator('input[name=code]').fill(typed)
    await anybody.getByRole('button', { name: 'Check' }).click()
  }
  await check(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))
  await expect(anybody.getByRole('heading', { name: 'This certificate is good' })).toBeVisible()
  await expect(anybody.getByRole('definition').filter({ hasText: name })).toBeVisible()
  await expect(anybody.getByText('@')).toHaveCount(0)
  const wide = await anybody.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  const credential = await (await anybody.request.get(`/api/certificates/${code}/credential`)).json()
  expect(credential.type).toContain('OpenBadgeCredential')
  expect((await anybody.request.get(credential.issuer.id)).ok()).toBe(true)

  await row.getByRole('button', { name: `What can be done with the certificate of ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Revoke' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('The name is misspelt')
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('The name is misspelt')

  await check(code)
  await expect(anybody.getByRole('heading', { name: 'This certificate is good no more' })).toBeVisible()
  await expect(anybody.getByText('misspelt')).toHaveCount(0)
  expect((await anybody.request.get(`/api/certificates/${code}/pdf`)).status()).toBe(404)
  await check(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)
  await expect(anybody.getByText('This is no code of a certificate')).toBeVisible()
  await phone.close()
})
