import { expect, type Page } from '@playwright/test'

type Mail = { text: string; links: string[] }

/** The newest e-mail that the demo caught for somebody and that says what is looked for, once it is there. */
export async function mailTo(page: Page, address: string, says: string | RegExp): Promise<Mail> {
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        found = (await mailsTo(page, address)).find(({ text }) =>
          typeof says === 'string' ? text.includes(says) : says.test(text),
        )
        return found !== undefined
      },
      { message: `an e-mail to ${address} that says ${says}`, timeout: 30_000 },
    )
    .toBe(true)
  return found as Mail
}

/** Opens the link of this kind in the newest e-mail to somebody that has one. */
export async function openFromMail(page: Page, address: string, kind: RegExp) {
  const { links } = await mailTo(page, address, kind)
  const link = links.find((each) => kind.test(each)) as string
  await page.goto(new URL(link).pathname)
}

async function mailsTo(page: Page, address: string): Promise<Mail[]> {
  const list = await read(page, `/mail?to=${encodeURIComponent(address)}`)
  const numbers = [...list.matchAll(/href="\/mail\/(\d+)"/g)].map(([, number]) => number)
  return Promise.all(
    numbers.slice(0, 8).map(async (number) => {
      const html = await read(page, `/mail/${number}`)
      const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
      return {
        text: main.replace(/<[^>]+>/g, ' '),
        links: [...main.matchAll(/<a href="(https?:[^"]+)"/g)].map(([, href]) => href as string),
      }
    }),
  )
}

const read = async (page: Page, path: string) => (await page.context().request.get(path)).text()
