import 'server-only'
import { getTranslations } from 'next-intl/server'
import { RecordPlaces } from '@/components/record/record-places'

const places = {
  overview: '',
  roster: '/roster',
  attendance: '/roster/attendance',
  learning: '/learning',
  certificates: '/certificates',
} as const

/** The pages of an activity; `at` is the one that is open. */
export async function ActivityPlaces({ id, at }: { id: number; at: keyof typeof places }) {
  const t = await getTranslations('activities.places')
  return (
    <RecordPlaces
      label={t('label')}
      places={(Object.keys(places) as (keyof typeof places)[]).map((place) => ({
        href: `/activities/${id}${places[place]}`,
        label: t(place),
        current: place === at,
      }))}
    />
  )
}
