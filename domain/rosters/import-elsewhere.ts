import { readFileSync } from 'node:fs'
import { connect } from '@/db/client'
import type { Actor } from '../actor'
import { record } from './a-list'

/* For tests: records a list in a process of its own, so that it can be ended half-way. */

const { url, actor, id, file } = JSON.parse(process.argv[2] ?? '') as {
  url: string
  actor: Actor
  id: number
  file: string
}
const db = connect(url, { max: 1 })
record(db, actor, id, readFileSync(file)).then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
