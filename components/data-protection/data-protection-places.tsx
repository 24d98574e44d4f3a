import { useTranslations } from 'next-intl'
import { RecordPlaces } from '@/components/record/record-places'

const places = { overview: '', trail: '/trail' } as const

/** The pages about the protection of personal data; `at` is the one that is open. */
export function DataProtectionPlaces({ at }: { at: keyof typeof places }) {
  const t = useTranslations('dataProtection')
  return (
    <RecordPlaces
      label={t('places')}
      places={(Object.keys(places) as (keyof typeof places)[]).map((place) => ({
        href: `/settings/data-protection${places[place]}`,
        label: t(place),
        current: place === at,
      }))}
    />
  )
}
