import { expect, type Page } from '@playwright/test'
import { demoPassword } from '@/domain/users/demo-accounts'

/** Signs in through the form, as one of the demo's people: `officer@example.org`. */
export async function signIn(page: Page, email: string, password = demoPassword) {
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('input[name=password]').press('Enter')
  await expect(page).not.toHaveURL(/\/sign-in/)
}
