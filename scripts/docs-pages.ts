import { lifecyclesPage } from './lifecycles'
import { personalDataPage } from './personal-data'
import { restAnswersFile } from './rest-answers'
import { routesPage } from './routes'
import { whoMayPage } from './who-may'

/** The pages of docs/, and what else is made and not written, by their path. */
export const pages = (): Record<string, string> => ({
  'docs/lifecycles.md': lifecyclesPage(),
  'docs/personal-data.md': personalDataPage(),
  'docs/routes.md': routesPage(),
  'docs/who-may.md': whoMayPage(),
  'lib/rest/answers.json': restAnswersFile(),
})
