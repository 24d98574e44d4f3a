import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { field } from './support/fill'
import { signIn } from './support/sign-in'

test('a year is reported, its figures open their rows, and it stays as it was frozen', async ({ page }) => {
  test.setTimeout(240_000)
  const title = `Trained by gender ${Date.now()}`
  await signIn(page, 'officer@example.org')

  await test.step('the officer asks for the report on 2017', async () => {
    await page.goto('/reports')
    const form = page.locator('form', { has: page.getByLabel('Year') }).first()
    await form.getByLabel('Year').selectOption('2017')
    await form.getByRole('button', { name: 'Show the report' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '2017' })).toBeVisible()
  })

  await test.step('a figure opens exactly the rows that it counts', async () => {
    const held = page.getByRole('listitem').filter({ hasText: 'Activities held' }).getByRole('link').first()
    await expect(held).toContainText('21')
    await held.click()
    await expect(page.getByRole('heading', { level: 1, name: /Activities held: 21/i })).toBeVisible()
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(22)
  })

  await test.step('the same list is read as it was on record in the middle of that year', async () => {
    await page.getByText('An earlier day').click()
    await page.getByLabel('As it was on record at the end of').fill('2017-06-30')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByText('As it was on record at the end of 30 June 2017.')).toBeVisible()
    const then = await page.getByRole('table').getByRole('row').count()
    expect(then).toBeGreaterThan(1)
    expect(then).toBeLessThan(22)
  })

  await test.step('frozen, its documents come back as their digests say', async () => {
    await page.goto('/reports/programme?year=2017')
    await page.getByRole('button', { name: 'Freeze' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Freeze' }).click()
    await expect(page).toHaveURL(/\/reports\/editions\//)
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('link', { name: /PDF/ }).first()).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 90_000 })
    await expect(page.getByText('Yes: the data kept has the digest below')).toBeVisible()
    const href = (await page.getByRole('link', { name: /PDF/ }).first().getAttribute('href')) as string
    const bytes = await (await page.request.get(href)).body()
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByText('Digests of all documents').click()
    await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible()
  })

  await test.step('a figure of her own goes to her home page', async () => {
    await page.goto('/figures/build?measure=trainees&by=gender')
    await field(page, 'Title').fill(title)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Put on home page' }).click()
    await expect(page.getByRole('button', { name: 'Take off home page' })).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('link', { name: title })).toBeVisible()
  })
})
