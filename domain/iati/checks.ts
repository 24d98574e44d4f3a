import type { OpenDataSettings } from '@/db/schema/reference'
import { organisationTypes } from './codes'
import { recipientsOf, sectorsOf } from './derived'
import type { PublishedAction } from './read-actions'
import { addUp } from './shares'
import { textsOf } from './texts-of'

/*
 * What is looked at before every publishing, whether the official schemas and rules are at hand or not. An error keeps
 * an Action back (the numbers are those of IATI's rules for 2.03); advice does not. Each is told by `iati.problems` in
 * the messages, with a link to the page that mends it.
 */

export type ProblemKey =
  | 'notSetUp'
  | 'identifierForm'
  | 'organisationType'
  | 'contactIsPerson'
  | 'noContact'
  | 'noFunder'
  | 'noDescription'
  | 'noStart'
  | 'endBeforeStart'
  | 'sharesDontAddUp'
  | 'sectorsDontAddUp'
  | 'periodEndsFirst'
  | 'transactionAhead'
  | 'addressInText'
  | 'sharesAssumed'
  | 'sectorAssumed'
  | 'oneLanguage'
  | 'noFramework'
  | 'aimWithoutIndicator'
  | 'indicatorWithoutTarget'
  | 'noBudget'
  | 'budgetWithoutDates'

export type Problem = {
  key: ProblemKey
  /** An error keeps it from being published. */
  isError: boolean
  /** The page that mends it. */
  mend: string
  /** What the sentence names: the title of an aim or an indicator. */
  name?: string
}

const settingsPage = '/settings/open-data'

/** What is wrong with the settings. `people` says whether an e-mail address is that of an account or a person. */
export function checkSettings(
  settings: OpenDataSettings | undefined,
  isPersons: (email: string) => boolean = () => false,
): Problem[] {
  if (!settings) return [{ key: 'notSetUp', isError: true, mend: settingsPage }]
  const found: Problem[] = []
  const say = (key: ProblemKey, isError: boolean) => found.push({ key, isError, mend: settingsPage })
  // 1.12.13, 1.14.1, 1.14.8, 1.14.13, 1.18.13
  if (!isOrgIdentifier(settings.identifier)) say('identifierForm', true)
  if (!organisationTypes.some((known) => known === settings.organisationType)) say('organisationType', true)
  const { email, telephone, website } = settings.contact
  if (email && isPersons(email)) say('contactIsPerson', true)
  if (!email && !telephone && !website) say('noContact', false)
  if (!settings.funder) say('noFunder', false)
  return found
}

/** A list of org-id.guide, a hyphen and the number there, without spaces and the signs that IATI forbids. */
export const isOrgIdentifier = (text: string) => /^[A-Z]{2,3}-[A-Z0-9_]{2,}-[^\s/&|?]+$/.test(text)

/** What is wrong with an Action; `today` is YYYY-MM-DD. */
export function checkAction(
  action: PublishedAction,
  settings: Pick<OpenDataSettings, 'amounts'>,
  today: string,
): Problem[] {
  const page = `/actions/${action.reference}`
  const found: Problem[] = []
  const say = (key: ProblemKey, isError: boolean, at: string, name?: string) =>
    found.push({ key, isError, mend: `${page}/${at}`, ...(name === undefined ? {} : { name }) })
  // 4.4.1
  if (!action.context && !action.objective && !action.words.some(({ description }) => description))
    say('noDescription', true, 'edit')
  // 6.11.1
  if (!action.startsOn) say('noStart', true, 'edit')
  // 11.1.2
  if (action.startsOn && action.endsOn && action.endsOn < action.startsOn) say('endBeforeStart', true, 'edit')
  checkPlaces(action, say)
  checkAmounts(action, settings, today, say)
  for (const { at } of textsOf(action).filter(({ text }) => namesAddress(text)))
    if (!found.some(({ key, mend }) => key === 'addressInText' && mend.endsWith(at)))
      say('addressInText', true, at)
  if (action.words.length < 2) say('oneLanguage', false, 'open-data#words')
  checkFramework(action, say)
  return found
}

type Say = (key: ProblemKey, isError: boolean, at: string, name?: string) => void

function checkPlaces(action: PublishedAction, say: Say) {
  const { countries, regions, assumed } = recipientsOf(action)
  // 3.1.2
  if (!addUp([...countries, ...regions].map(({ percentage }) => percentage)))
    say('sharesDontAddUp', true, 'open-data#places')
  if (assumed) say('sharesAssumed', false, 'open-data#places')
  const sectors = sectorsOf(action)
  // 2.1.2
  if (!addUp(sectors.map(({ percentage }) => percentage))) say('sectorsDontAddUp', true, 'open-data#tags')
  if (sectors.some((sector) => sector.assumed)) say('sectorAssumed', false, 'open-data#tags')
}

function checkAmounts(
  action: PublishedAction,
  { amounts }: Pick<OpenDataSettings, 'amounts'>,
  today: string,
  say: Say,
) {
  if (!amounts) return
  // 11.2.1
  if (action.transactions.some(({ day }) => day > today))
    say('transactionAhead', true, 'open-data#transactions')
  if (!action.budget) say('noBudget', false, 'edit')
  else if (!action.startsOn || !action.endsOn || action.startsOn >= action.endsOn)
    say('budgetWithoutDates', false, 'edit')
}

function checkFramework(action: PublishedAction, say: Say) {
  if (action.framework.length === 0) say('noFramework', false, 'framework')
  for (const aim of action.framework) {
    if (aim.indicators.length === 0) say('aimWithoutIndicator', false, 'framework', aim.title)
    for (const indicator of aim.indicators) {
      // 8.6.1
      if (indicator.periods.some(({ startsOn, endsOn }) => startsOn >= endsOn))
        say('periodEndsFirst', true, 'framework', indicator.title)
      if (
        indicator.unit !== 'words' &&
        (indicator.periods.length === 0 || indicator.periods.some(({ target }) => target === null))
      )
        say('indicatorWithoutTarget', false, 'framework', indicator.title)
    }
  }
}

/** Whether a text names an e-mail address or a telephone number, which are a person's more often than not. */
export const namesAddress = (text: string) =>
  /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i.test(text) || /(?:\+|\b00)\d[\d ().-]{7,}\d/.test(text)
