import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@/': root,
      // Next's compiler knows this marker; outside of it the package throws by design.
      'server-only': `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
    include: ['{app,bench,components,db,domain,jobs,lib,reports,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: './db/testing-setup.ts',
    // Each process holds a PostgreSQL, which its files use one after the other (see db/testing.ts).
    pool: 'forks',
    isolate: false,
    // One fewer than there are cores, as usual, is one on a small machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
