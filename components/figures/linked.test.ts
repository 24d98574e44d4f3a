import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

/*
 * Every figure opens the rows behind it: pages write theirs by `Measured`, which leads to them, says what they are and
 * can't be left without either. What a list that is being recorded comes to has its rows on the same page.
 */

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const besidesTheirRows = ['components/roster/list-preview.tsx', 'components/roster/recorded-list.tsx']

it('no page writes a figure of its own', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file))
      .filter((file) => file.endsWith('.tsx')),
  )
  const own = files.filter((file) => /<Figure[\s>]/.test(readFileSync(path.join(root, file), 'utf8')))
  expect(own.sort()).toEqual(['components/figures/measured.tsx', ...besidesTheirRows].sort())
})
