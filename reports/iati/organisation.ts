import type { OpenDataSettings } from '@/db/schema/reference'
import type { Budgets } from '@/domain/iati/read-budgets'
import { reportingOrg } from './activity'
import { narrative } from './narrative'
import { element, type Xml } from './xml'

/** The organisation that reports, as an iati-organisation of version 2.03, with its budgets where they are published. */
export function organisation(settings: OpenDataSettings, budgets: Budgets, at: Date): Xml {
  const attributes = {
    'last-updated-datetime': at.toISOString(),
    'xml:lang': settings.language,
    'default-currency': 'EUR',
  }
  const { all, byCountry, byRegion } = settings.amounts ? budgets : noBudgets
  return element('iati-organisation', attributes, [
    element('organisation-identifier', {}, [settings.identifier]),
    element('name', {}, [narrative(settings.organisation)]),
    reportingOrg(settings),
    ...all.map(({ year, amount }) => element('total-budget', { status: '1' }, yearOf(year, amount))),
    ...byRegion.map(({ code, year, amount }) =>
      element('recipient-region-budget', { status: '1' }, [
        element('recipient-region', { vocabulary: '1', code }),
        ...yearOf(year, amount),
      ]),
    ),
    ...byCountry.map(({ code, year, amount }) =>
      element('recipient-country-budget', { status: '1' }, [
        element('recipient-country', { code }),
        ...yearOf(year, amount),
      ]),
    ),
  ])
}

const noBudgets: Budgets = { all: [], byCountry: [], byRegion: [] }

const yearOf = (year: number, amount: number) => [
  element('period-start', { 'iso-date': `${year}-01-01` }),
  element('period-end', { 'iso-date': `${year}-12-31` }),
  element('value', { currency: 'EUR', 'value-date': `${year}-01-01` }, [amount.toFixed(2)]),
]
