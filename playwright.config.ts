import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/support/browser'

const baseURL = process.env.MINGA_E2E_URL
if (!baseURL) {
  throw new Error(
    'Say where Minga runs, MINGA_E2E_URL=http://127.0.0.1:3000, or let npm test -- --only e2e start it.',
  )
}

export default defineConfig({
  testDir: 'e2e',
  // How the embedded database starts has nothing to do with a server.
  testIgnore: process.env.TEST_DATABASE_URL ? ['**/start.spec.ts'] : [],
  forbidOnly: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: 'en',
    timezoneId: 'Europe/Brussels',
    screenshot: 'only-on-failure',
    launchOptions: await findBrowser(),
  },
})
