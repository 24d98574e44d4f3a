import 'server-only'
import { getTranslations } from 'next-intl/server'
import { RecordPlaces } from '@/components/record/record-places'

const places = { overview: '', framework: '/framework', openData: '/open-data' } as const

/** The pages of an Action; `at` is the one that is open. */
export async function ActionPlaces({ reference, at }: { reference: string; at: keyof typeof places }) {
  const t = await getTranslations('actions.places')
  return (
    <RecordPlaces
      label={t('label')}
      places={(Object.keys(places) as (keyof typeof places)[]).map((place) => ({
        href: `/actions/${reference}${places[place]}`,
        label: t(place),
        current: place === at,
      }))}
    />
  )
}
