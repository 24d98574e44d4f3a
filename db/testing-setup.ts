import { prepareTestDatabases } from './testing'

/** Vitest calls this once before all files, and what it gives back after them. */
export default prepareTestDatabases
