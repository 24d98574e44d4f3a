import type { Waiting } from './what-waits'

const places = {
  request: 'requests',
  action: 'actions',
  activity: 'activities',
  result: 'results',
  registration: 'registrations',
} as const satisfies Record<Waiting['kind'], string>

/** The page on which what waits is done. */
export const pageOf = ({ kind, slug }: Pick<Waiting, 'kind' | 'slug'>) => `/${places[kind]}/${slug}`
