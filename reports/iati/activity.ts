import type { Locale } from '@/db/enums'
import type { OpenDataSettings } from '@/db/schema/reference'
import {
  activityScopeOf,
  activityStatusOf,
  aidType,
  documentCategoryOf,
  financeType,
  flowType,
  organisationTypeOf,
  transactionTypeOf,
} from '@/domain/iati/codes'
import { budgetParts, recipientsOf, sectorsOf } from '@/domain/iati/derived'
import type { PublishedAction } from '@/domain/iati/read-actions'
import { narrative, narratives, worded } from './narrative'
import { results } from './results'
import { element, type Xml } from './xml'

/** What the file is written with besides the Action: the programme's settings, its public address, and the day. */
export type Publisher = {
  settings: OpenDataSettings
  /** Without a slash at its end. */
  address: string
  /** YYYY-MM-DD. */
  today: string
  /** What a code of a list of the programme's own says, by language; for the objectives of the Global Compact. */
  tagWords: (code: string) => Partial<Record<Locale, string>>
}

/** The identifier of an Action in open data. */
export const activityIdentifier = ({ identifier }: OpenDataSettings, reference: string) =>
  `${identifier}-${reference}`

/** An Action as an iati-activity of version 2.03, its elements in the order of the official schema. */
export function activity(action: PublishedAction, publisher: Publisher): Xml {
  const { settings, address } = publisher
  // What stands in an activity is in its own language unless it says otherwise.
  const language = action.language ?? settings.language
  const attributes = {
    'last-updated-datetime': action.updatedAt.toISOString(),
    'xml:lang': language,
    'default-currency': 'EUR',
    humanitarian: false,
  }
  return element('iati-activity', attributes, [
    element('iati-identifier', {}, [activityIdentifier(settings, action.reference)]),
    reportingOrg(settings),
    element('title', {}, narratives(language, titlesOf(action, language))),
    ...descriptions(action, language),
    ...participants(action, settings),
    element('activity-status', { code: activityStatusOf[action.status] }),
    ...dates(action),
    contact(settings),
    element('activity-scope', { code: activityScopeOf[action.scope] }),
    ...places(action),
    ...sectorsOf(action).map(({ code, percentage }) =>
      element('sector', { vocabulary: '1', code, percentage }),
    ),
    ...tags(action, publisher),
    ...action.tags
      .filter(({ vocabulary }) => vocabulary === 'policy_marker')
      .map(({ code, significance }) =>
        element('policy-marker', { vocabulary: '1', code, significance: significance ?? 0 }),
      ),
    element('default-flow-type', { code: flowType }),
    element('default-finance-type', { code: financeType }),
    element('default-aid-type', { code: aidType }),
    ...(settings.amounts ? amounts(action, settings) : []),
    ...action.documents.map((each) => documentLink(each, language, `${address}/iati/documents/${each.key}`)),
    ...action.related.map((reference) =>
      element('related-activity', { ref: activityIdentifier(settings, reference), type: '3' }),
    ),
    ...results(language, action.framework),
  ])
}

export const reportingOrg = ({ identifier, organisation, organisationType }: OpenDataSettings) =>
  element('reporting-org', { ref: identifier, type: organisationType }, [narrative(organisation)])

/** The title in every language in which somebody wrote one; the name of the record in its own. */
const titlesOf = (action: PublishedAction, language: Locale) => ({
  [language]: action.name,
  ...Object.fromEntries(action.words.map(({ locale, title }) => [locale, title])),
})

/** General, objectives, and the result that is aimed at. */
function descriptions(action: PublishedAction, language: Locale) {
  const general = narratives(language, {
    [language]: action.context ?? action.objective,
    ...Object.fromEntries(
      action.words.flatMap(({ locale, description }) => (description ? [[locale, description]] : [])),
    ),
  })
  return [
    general.length > 0 && element('description', { type: '1' }, general),
    worded('description', action.objective, { type: '2' }),
    worded('description', action.expectedResult, { type: '4' }),
  ]
}

/** Who pays (1), who answers for it (2), who carries it out (4). */
function participants(action: PublishedAction, settings: OpenDataSettings) {
  const own = { ref: settings.identifier, type: settings.organisationType }
  const { funder } = settings
  return [
    funder
      ? element('participating-org', { ref: funder.identifier, type: funder.type, role: '1' }, [
          narrative(funder.name),
        ])
      : element('participating-org', { ...own, role: '1' }, [narrative(settings.organisation)]),
    element('participating-org', { ...own, role: '2' }, [narrative(settings.organisation)]),
    ...action.organisations.map(({ name, kind, orgIdentifier }) =>
      element('participating-org', { ref: orgIdentifier, type: organisationTypeOf[kind], role: '4' }, [
        narrative(name),
      ]),
    ),
  ]
}

/** Planned and actual start and end; the actual end is only that of an Action that was closed. */
function dates({ startsOn, endsOn, firstHeldOn, lastHeldOn, status }: PublishedAction) {
  const day = (type: string, date: string | null) =>
    date && element('activity-date', { type, 'iso-date': date })
  const over = status === 'closed' && firstHeldOn !== lastHeldOn
  return [day('1', startsOn), day('2', firstHeldOn), day('3', endsOn), day('4', over ? lastHeldOn : null)]
}

function contact({ contact: given, organisation }: OpenDataSettings) {
  const { department, email, telephone, website, address } = given
  return element('contact-info', { type: '1' }, [
    worded('organisation', organisation),
    worded('department', department),
    telephone && element('telephone', {}, [telephone]),
    email && element('email', {}, [email]),
    website && element('website', {}, [website]),
    worded('mailing-address', address),
  ])
}

function places(action: PublishedAction) {
  const { countries, regions } = recipientsOf(action)
  return [
    ...countries.map(({ code, percentage }) => element('recipient-country', { code, percentage })),
    ...regions.map(({ code, percentage }) =>
      element('recipient-region', { vocabulary: '1', code, percentage }),
    ),
    ...action.locations.map(({ name, countryCode, latitude, longitude }) =>
      element('location', {}, [
        element('location-reach', { code: '1' }),
        worded('name', name),
        countryCode && element('administrative', { vocabulary: 'A4', level: 0, code: countryCode }),
        latitude !== null &&
          longitude !== null &&
          element('point', { srsName: 'http://www.opengis.net/def/crs/EPSG/0/4326' }, [
            element('pos', {}, [`${latitude} ${longitude}`]),
          ]),
        // Approximate: the town, not the house.
        latitude !== null && longitude !== null && element('exactness', { code: '2' }),
      ]),
    ),
  ]
}

/** SDG targets by the United Nations' list, objectives of the Global Compact by one of our own. */
function tags(action: PublishedAction, { settings, address, tagWords }: Publisher) {
  return action.tags.flatMap(({ vocabulary, code }) => {
    if (vocabulary === 'sdg_target') return [element('tag', { vocabulary: '3', code })]
    if (vocabulary !== 'gcm') return []
    return [
      element(
        'tag',
        { vocabulary: '99', 'vocabulary-uri': `${address}/iati#gcm`, code },
        narratives(settings.language, tagWords(code)),
      ),
    ]
  })
}

/** Amounts in EUR, which is the currency of the Action. */
function amounts(action: PublishedAction, settings: OpenDataSettings) {
  const own = element('provider-org', { ref: settings.identifier, type: settings.organisationType }, [
    narrative(settings.organisation),
  ])
  return [
    ...budgetParts(action.budget, action.startsOn, action.endsOn).map(({ from, to, amount }) =>
      element('budget', { type: '1', status: '1' }, [
        element('period-start', { 'iso-date': from }),
        element('period-end', { 'iso-date': to }),
        element('value', { currency: 'EUR', 'value-date': from }, [amount.toFixed(2)]),
      ]),
    ),
    ...action.transactions.map(({ kind, day, amount, description }) =>
      element('transaction', {}, [
        element('transaction-type', { code: transactionTypeOf[kind] }),
        element('transaction-date', { 'iso-date': day }),
        element('value', { currency: 'EUR', 'value-date': day }, [amount.toFixed(2)]),
        worded('description', description),
        kind === 'incoming_funds' ? funding(settings) : own,
      ]),
    ),
  ]
}

const funding = ({ funder }: OpenDataSettings) =>
  funder && element('provider-org', { ref: funder.identifier, type: funder.type }, [narrative(funder.name)])

/** A document that everybody may read. */
export function documentLink(
  { kind, title, mime, language, datedOn }: PublishedAction['documents'][number],
  fileLanguage: Locale,
  url: string,
): Xml {
  return element('document-link', { url, format: mime }, [
    element('title', {}, narratives(fileLanguage, { [fileLanguage]: title })),
    element('category', { code: documentCategoryOf[kind] }),
    language && element('language', { code: language }),
    datedOn && element('document-date', { 'iso-date': datedOn }),
  ])
}
