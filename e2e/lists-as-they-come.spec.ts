import { expect, test } from '@playwright/test'
import { signIn } from './support/sign-in'

const table =
  '<html><body><table><tr><td>Civilit&eacute;</td><td>Nombre completo</td><td>Qui&eacute;n env&iacute;a</td></tr>' +
  '<tr><td>Sra.</td><td>Zoila Esther Ejemplar Chasqui</td><td>Consulado</td></tr>' +
  '<tr><td>Sr.</td><td>Ulises</td><td>Consulado</td></tr></table></body></html>'

test('a table is pasted, its columns and rows are set right, and it is recorded and remembered', async ({
  page,
}) => {
  await signIn(page, 'officer@example.org')
  await page.goto('/activities?status=held')
  await page.locator('a[data-row-link]').first().click()
  await page.waitForURL(/\/activities\/\d+$/)
  const activity = new URL(page.url()).pathname
  await page.goto(`${activity}/roster/import`)
  await page.getByLabel('Or paste the table').evaluate((box: HTMLTextAreaElement, html) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    box.value = 'Zoila'
  }, table)
  await page.getByRole('button', { name: 'Read the table' }).click()
  await page.waitForURL(/\/roster\/import\/\d+/)

  await test.step('what was guessed is told, and a column is given its meaning', async () => {
    await expect(page.getByText('Gender taken from the form of address')).toBeVisible()
    await page.getByLabel('What “Quién envía” holds').selectOption('institution')
    await page.getByRole('button', { name: 'Read the list this way' }).click()
    await expect(page.getByText('as you chose; remembered for later lists')).toBeVisible()
  })

  await test.step('a row that can’t be read is set right, another is left out', async () => {
    await page.getByRole('button', { name: /^Can’t be read/ }).click()
    await page.getByRole('button', { name: 'Change Ulises, row 3' }).click()
    await page.getByLabel('Family names').fill('Quipu Ejemplar')
    await page.getByRole('button', { name: 'Save the row' }).click()
    await expect(page.getByRole('button', { name: 'Record 2 people' })).toBeVisible()
    await page.getByRole('checkbox', { name: /^Don’t record Zoila/ }).check()
    await page.getByRole('button', { name: 'Record 1 person' }).click()
    await page.waitForURL(/recorded=\d+/)
  })

  await test.step('what the column holds is remembered until it is forgotten', async () => {
    await page.goto(`${activity}/roster/import`)
    await page.getByRole('button', { name: 'Forget “quien envia”' }).click()
    await expect(page.getByText('quien envia')).toHaveCount(0)
  })
})
