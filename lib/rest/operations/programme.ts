import { addHoliday } from '@/domain/calendar/add-holiday'
import { holidaysByYear } from '@/domain/calendar/queries'
import { removeHoliday } from '@/domain/calendar/remove-holiday'
import { addInstitution } from '@/domain/institutions/add-institution'
import { listInstitutions } from '@/domain/institutions/queries'
import { editTimes } from '@/domain/programme/edit-times'
import { requireSecondFactor } from '@/domain/programme/require-second-factor'
import { searchRecords } from '@/domain/search/search-records'
import { text } from '../called'
import { act, type Operation, read } from '../operation'

/** What is the same for all cases. */
export const programme: readonly Operation[] = [
  read(
    '/institutions',
    'listInstitutions',
    async ({ db }, { query }) => ({
      items: await listInstitutions(db, { q: query.q, country: query.country, limit: 100 }),
    }),
    { filters: ['q', 'country'] },
  ),
  act('POST', '/institutions', 'addInstitution', addInstitution),
  read(
    '/search',
    'search',
    async ({ db, actor }, { query }) => ({
      groups: (await searchRecords(db, actor, query.q ?? '')).map(({ kind, items }) => ({
        kind,
        items: items.map(({ reference, title, of, countryCode, slug, day }) => ({
          reference,
          title,
          of,
          countryCode,
          slug,
          day,
        })),
      })),
    }),
    { scope: 'people', filters: ['q'] },
  ),
  read('/programme/holidays', 'listHolidays', async ({ db }) => ({ years: await holidaysByYear(db) })),
  act('POST', '/programme/holidays', 'addHoliday', addHoliday),
  act('DELETE', '/programme/holidays/{day}', 'removeHoliday', removeHoliday, { day: text }),
  act('PUT', '/programme/times', 'editTimes', editTimes),
  act('PUT', '/programme/second-factor', 'requireSecondFactor', requireSecondFactor),
]
