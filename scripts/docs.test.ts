import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pages } from './docs-pages'

it.each(Object.entries(pages()))(
  '%s says what the tables say: npm run docs writes it again',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text)
  },
)
