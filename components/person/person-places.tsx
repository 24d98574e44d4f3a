import 'server-only'
import { getTranslations } from 'next-intl/server'
import { RecordPlaces } from '@/components/record/record-places'
import type { Actor } from '@/domain/actor'
import { personPolicy } from '@/domain/people/policy'
import { can } from '@/domain/policy'

const places = { overview: '', all: '/data' } as const

/** The pages of a person, for who may read all that is held; nothing where there is only one. */
export async function PersonPlaces({ actor, id, at }: { actor: Actor; id: number; at: keyof typeof places }) {
  const t = await getTranslations('personData')
  if (!can(personPolicy, actor, 'export', { status: 'known' }).ok) return null
  return (
    <RecordPlaces
      label={t('places')}
      places={(Object.keys(places) as (keyof typeof places)[]).map((place) => ({
        href: `/people/${id}${places[place]}`,
        label: t(place),
        current: place === at,
      }))}
    />
  )
}
