/* A database of its own for the journeys, on the server of TEST_DATABASE_URL, thrown away when they are over. */
import { testDatabase } from '@/db/testing'

const database = await testDatabase()
process.on('SIGINT', () => {})
process.on('SIGTERM', () => void database.close().finally(() => process.exit(0)))
setInterval(() => {}, 3_600_000)
console.log(database.url)
