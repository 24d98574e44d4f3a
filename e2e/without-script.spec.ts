import { expect, test } from '@playwright/test'
import { signIn } from './support/sign-in'

test.use({ javaScriptEnabled: false })

test('lists and records can be read and searched without script', async ({ page }) => {
  await signIn(page, 'officer@example.org')
  await page.goto('/actions')
  await expect(page.getByRole('row', { name: /Mexico II\b/ })).toBeVisible()
  await page.locator('input[name=q]').fill('iberred')
  await page.locator('input[name=q]').press('Enter')
  await expect(page).toHaveURL(/q=iberred/)
  await page.getByRole('link', { name: /^ACT-/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('IberRed')
})

test('what is not there answers 404', async ({ page }) => {
  await signIn(page, 'officer@example.org')
  for (const path of [
    '/actions/ACT-1999-0001',
    '/activities/999999',
    '/people/999999',
    '/requests/REQ-1999-0001',
  ])
    expect((await page.goto(path))?.status(), path).toBe(404)
})
