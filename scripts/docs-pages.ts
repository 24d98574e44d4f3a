import { lifecyclesPage } from './lifecycles'
import { personalDataPage } from './personal-data'
import { routesPage } from './routes'
import { whoMayPage } from './who-may'

/** The pages of docs/ that are made and not written, by their path. */
export const pages = (): Record<string, string> => ({
  'docs/lifecycles.md': lifecyclesPage(),
  'docs/personal-data.md': personalDataPage(),
  'docs/routes.md': routesPage(),
  'docs/who-may.md': whoMayPage(),
})
