import { expect, test } from '@playwright/test'
import { field } from './support/fill'
import { signIn } from './support/sign-in'

test('what an Action is to reach is written, measured and published, with what is wrong told before', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const open = async () => (await browser.newContext()).newPage()
  const officer = await open()
  const administrator = await open()
  const anybody = await open()
  const title = `Desks that work by the guidelines ${Date.now()}`

  await test.step('the officer adds an indicator, and records what was measured', async () => {
    await signIn(officer, 'officer@example.org')
    await officer.goto('/actions')
    await officer
      .getByRole('row', { name: /Ecuador/ })
      .getByRole('link')
      .first()
      .click()
    await officer.getByRole('main').getByRole('link', { name: 'Results framework' }).click()
    await officer
      .getByRole('link', { name: /^Add an indicator/ })
      .first()
      .click()
    await field(officer, 'Indicator').fill(title)
    await officer.getByRole('radio', { name: 'measured by hand' }).check()
    await field(officer, 'Target').first().fill('12')
    await officer.getByRole('button', { name: 'Save the indicator' }).click()
    const row = officer.getByRole('row', { name: new RegExp(title) })
    await expect(row).toContainText('nothing yet')
    await row.getByRole('button', { name: /^Menu/ }).click()
    await officer.getByRole('menuitem', { name: 'Record a value' }).click()
    const dialog = officer.getByRole('dialog')
    await field(dialog, 'Measured on').fill(new Date().toISOString().slice(0, 10))
    await field(dialog, 'Value').fill('3')
    await dialog.getByRole('button', { name: 'Record' }).click()
    await expect(row.getByRole('img', { name: /Reached: 3/ })).toBeVisible()
  })

  await test.step('she tags it, and is told where shares don’t add up', async () => {
    await officer.getByRole('link', { name: 'Tags and open data' }).click()
    await field(officer, 'Share').first().fill('40')
    await officer.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(officer.getByText('The percentages have to add up to 100.').first()).toBeVisible()
    await field(officer, 'Share').first().fill('100')
    await officer.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(officer.getByText('Saved', { exact: true }).last()).toBeVisible()
  })

  await test.step('the administrator publishes', async () => {
    await signIn(administrator, 'administrator@example.org')
    await administrator.goto('/settings/open-data')
    await administrator.getByRole('button', { name: 'Publish now' }).click()
    await administrator.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click()
    await expect(async () => {
      await administrator.reload()
      await expect(administrator.getByText(/^Published on/).first()).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 60_000 })
  })

  await test.step('and the world reads it', async () => {
    await anybody.goto('/iati')
    await expect(anybody.getByRole('link', { name: '/iati/activities.xml' })).toBeVisible()
    const file = await anybody.request.get('/iati/activities.xml')
    expect(await file.text()).toContain(title)
    const again = await anybody.request.get('/iati/activities.xml', {
      headers: { 'if-none-match': file.headers().etag as string },
    })
    expect(again.status()).toBe(304)
  })
})
