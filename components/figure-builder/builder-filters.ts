import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Option } from '@/components/form/option'
import { db } from '@/db/client'
import {
  actionStatuses,
  activityKinds,
  activityModes,
  activityStatuses,
  genders,
  institutionKinds,
  type Locale,
  participationRoles,
  requestStatuses,
  resultKinds,
  resultStatuses,
} from '@/db/enums'
import { actionsToChoose } from '@/domain/actions/queries'
import type { Actor } from '@/domain/actor'
import type { Dimension } from '@/domain/counting/dimensions'
import { type MeasureKey, measures } from '@/domain/counting/measures'
import { unknown } from '@/domain/counting/scope'
import { yearsWithFigures } from '@/domain/counting/year-figures'
import { listAreas, listCountries, listRegions } from '@/domain/reference'
import { countryOptions } from '@/lib/format'
import { tagChoices } from '../iati/tag-choices'
import { offeredDimensions } from './offered'

const statusesOf = {
  activities: ['activityStatus', activityStatuses],
  actions: ['actionStatus', actionStatuses],
  underWay: ['actionStatus', actionStatuses],
  requests: ['requestStatus', requestStatuses],
  results: ['resultStatus', resultStatuses],
} as const

export type BuilderFilter = { name: Dimension; options: Option[]; typed?: true }

/** What a figure can be narrowed by in the form, each with what there is to choose. */
export async function builderFilters({
  actor,
  measure,
  locale,
}: {
  actor: Actor
  measure: MeasureKey
  locale: Locale
}): Promise<BuilderFilter[]> {
  const t = await getTranslations('enums')
  const notRecorded = { value: unknown, label: (await getTranslations('figures'))('unknown') }
  const words = (list: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${list}.${value}` as 'gender.female') }))
  const tags = await tagChoices()
  const regions = await listRegions(db(), locale)
  const areas = await listAreas(db(), locale)
  const codes = (await listCountries(db())).map(({ code }) => code)
  const own = actor.role === 'observer' ? codes.filter((code) => actor.countries.includes(code)) : codes
  const rows = measures[measure].rows
  const [statusNames, statuses] = statusesOf[rows as keyof typeof statusesOf] ?? ['actionStatus', []]
  const area = (one: (typeof areas)[number]) => ({ value: one.code, label: one.label })
  const all: Partial<Record<Dimension, Option[]>> = {
    year: (await yearsWithFigures(db(), new Date())).map((year) => ({ value: `${year}`, label: `${year}` })),
    region: regions.map(({ code, label }) => ({ value: code, label })),
    country: countryOptions(own, locale),
    action: (await actionsToChoose(db(), actor)).map((one) => ({ value: one.reference, label: one.name })),
    area: areas.filter(({ parentId }) => parentId === null).map(area),
    theme: areas.filter(({ parentId }) => parentId !== null).map(area),
    gcm: [...tags.gcm, notRecorded],
    sdg: [...tags.sdgTargets, notRecorded],
    sector: [...tags.sectors, notRecorded],
    activityKind: words('activityKind', activityKinds),
    mode: words('activityMode', activityModes),
    gender: words('gender', genders),
    institutionKind: [...words('institutionKind', institutionKinds), notRecorded],
    from: [...countryOptions(codes, locale), notRecorded],
    role: words('participationRole', participationRoles),
    status: words(statusNames, statuses),
    resultKind: words('resultKind', resultKinds),
  }
  // What is under way has no year of its own to be grouped by, but there is what was under way in one.
  const offered = offeredDimensions(actor, measure)
  const names: Dimension[] = rows === 'underWay' ? ['year', ...offered] : offered
  return names.flatMap((name): BuilderFilter[] => {
    const options = all[name]
    if (!options || options.length === 0) return []
    return [{ name, options, ...(name === 'action' ? { typed: true as const } : {}) }]
  })
}
