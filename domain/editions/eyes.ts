import type { Locale } from '@/db/enums'
import type { edition } from '@/db/schema/edition'
import type { Actor } from '../actor'

type Seen = Pick<typeof edition.$inferSelect, 'audience' | 'countries' | 'regions'>

/**
 * With whose eyes a report is frozen: nobody's in particular, so that what it shows follows from whom it is for and
 * stays the same whoever corrects it. For readers those of an observer of its countries, to whom costs, notes, names
 * and small cells do not exist; for the team those of its regions, or of everywhere.
 */
export const eyesOf = ({ audience, countries, regions }: Seen, locale: Locale): Actor => ({
  id: 0,
  name: '',
  role: audience === 'readers' ? 'observer' : regions === null ? 'me_officer' : 'coordinator',
  locale,
  regions: audience === 'readers' ? [] : (regions ?? []),
  countries: audience === 'readers' ? countries : [],
  institutionId: null,
})
