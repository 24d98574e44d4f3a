import { expect, test } from '@playwright/test'
import { field } from './support/fill'
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

test('an authority asks, writes and is answered without script', async ({ page }) => {
  await signIn(page, 'focal.costarica@example.org')
  await page.goto('/portal/requests/new')
  await field(page, 'Título').fill('Registro de personas retornadas')
  await field(page, '¿Qué pide, en una frase?').fill('Pedimos apoyo para registrar a quienes regresan.')
  await page.getByRole('button', { name: 'Guardar y continuar' }).click()
  await expect(page).toHaveURL(/\/portal\/requests\/draft\/\d+\/who$/)
  await page.goto(page.url().replace(/who$/, 'review'))
  await expect(page.locator('main')).toContainText('Pedimos apoyo para registrar a quienes regresan.')
  await page.goto('/portal')
  await page.locator('main a[href*="/portal/requests/REQ-"]').first().click()
  await field(page, 'Escribir un mensaje').fill('Confirmamos la fecha sin demora.')
  await page.getByRole('button', { name: 'Enviar el mensaje' }).click()
  await expect(page.locator('main')).toContainText('Confirmamos la fecha sin demora.')
})
