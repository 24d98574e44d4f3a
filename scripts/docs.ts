/* npm run docs: writes the pages of docs/ that are made from the tables of the house. */
import { writeFileSync } from 'node:fs'
import { pages } from './docs-pages'

for (const [file, text] of Object.entries(pages())) {
  writeFileSync(file, text)
  console.log(`${file} is written.`)
}
