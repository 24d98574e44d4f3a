import type { Locator, Page } from '@playwright/test'

type Where = Page | Locator

/** A field by its label, which may go on with a hint such as "(optional)". */
export const field = (where: Where, label: string) =>
  where.getByLabel(new RegExp(`^${escaped(label)}\\s*(\\((optional|opcional)\\))?$`))

/** Chooses one of a long list by typing a part of its name. */
export async function choose(page: Page, label: string, typed: string, name: string | RegExp = typed) {
  await page.getByRole('button', { name: new RegExp(`^${escaped(label)}`) }).click()
  const list = page.getByRole('dialog', { name: label })
  await list.getByRole('combobox').fill(typed)
  await list.getByRole('option', { name }).first().click()
}

/** Sends a file through the field of this label and waits until the server has it. */
export async function attach(where: Where, label: string, file: { name: string; buffer: Buffer }) {
  const area = where
    .locator('div', { has: where.getByRole('button', { name: new RegExp(`^${escaped(label)}`) }) })
    .last()
  await area
    .locator('input[type=file]')
    .or(where.locator('input[type=file]'))
    .first()
    .setInputFiles({
      ...file,
      mimeType: 'application/octet-stream',
    })
  await where.getByText(file.name).first().waitFor()
  await where.getByRole('button', { name: 'Remove' }).first().waitFor()
}

/** Uses a verb of the page's head, from its button or its menu, and gives back the dialog that opens. */
export async function verb(page: Page, name: string): Promise<Locator> {
  const head = page.getByRole('main')
  const button = head.getByRole('button', { name, exact: true }).first()
  const menu = head.getByRole('button', { name: /^(More|What next\?)$/ }).first()
  await button.or(menu).first().waitFor()
  if (await button.isVisible()) await button.click()
  else {
    await menu.click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  return page.getByRole('dialog', { name })
}

/** The same, with nothing more to say than yes. */
export async function confirmVerb(page: Page, name: string) {
  const dialog = await verb(page, name)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
