import type { z } from 'zod'
import type { Tx } from '@/db/client'
import type { IndicatorCount } from '@/db/schema/framework'
import { indicatorPeriod } from '@/db/schema/framework'
import { country } from '@/db/schema/reference'
import { demandThere } from '../demand-there'
import { countsPeople, type IndicatorForm } from './inputs'

type Told = z.output<typeof IndicatorForm>

/** An indicator as its row holds it, of what its form says. Throws `invalid` for a country that is not there. */
export async function indicatorRow(tx: Tx, told: Told) {
  await demandThere(tx, country.code, [told.countryCode], 'countryCode')
  const { measure, rule, gender, institutionKind, countryCode, periods: _, ...rest } = told
  const counted = rest.source === 'counted' && measure !== undefined
  const ofPeople = counted && (countsPeople(measure) || measure === 'person_days')
  const count: IndicatorCount | null = counted
    ? {
        measure,
        rule: countsPeople(measure) ? (rule ?? 'once') : 'each_time',
        ...(ofPeople && gender ? { gender } : {}),
        ...(ofPeople && institutionKind ? { institutionKind } : {}),
        ...(ofPeople && countryCode ? { countryCode } : {}),
      }
    : null
  return {
    title: rest.title,
    titles: rest.titles,
    definition: rest.definition ?? null,
    unit: rest.unit,
    ascending: rest.ascending,
    cumulative: rest.cumulative,
    source: rest.source,
    count,
    baseline: rest.baseline ?? null,
    baselineOn: rest.baselineOn ?? null,
    baselineNote: rest.baselineNote ?? null,
  }
}

/** Writes the periods of an indicator. */
export async function writePeriods(tx: Tx, indicatorId: number, periods: Told['periods']) {
  if (periods.length === 0) return
  await tx.insert(indicatorPeriod).values(
    periods.map((each) => ({
      indicatorId,
      startsOn: each.startsOn,
      endsOn: each.endsOn,
      target: each.target ?? null,
      targetNote: each.targetNote ?? null,
    })),
  )
}
