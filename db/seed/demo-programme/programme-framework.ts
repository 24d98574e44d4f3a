import type { AimLevel, CountedMeasure, CountingRule } from '@/db/enums'
import { addProgrammeAim } from '@/domain/framework/add-programme-aim'
import { addProgrammeIndicator } from '@/domain/framework/add-programme-indicator'
import { as, type World } from './world'

type Planned = {
  level: AimLevel
  title: string
  es: string
  indicators: {
    title: string
    es: string
    measure: CountedMeasure
    rule?: CountingRule
    targets: Record<number, number>
  }[]
}

/** What the demo programme as a whole is measured by, year by year; the targets are invented. */
const planned = (year: number): Planned[] => [
  {
    level: 'objective',
    title: 'Authorities govern migration with means of their own',
    es: 'Las autoridades gobiernan la migración con medios propios',
    indicators: [],
  },
  {
    level: 'outcome',
    title: 'What was written together is adopted by those who asked for it',
    es: 'Lo que se escribió en conjunto es adoptado por quienes lo pidieron',
    indicators: [
      {
        title: 'Results that an authority has adopted',
        es: 'Resultados que una autoridad adoptó',
        measure: 'results_adopted',
        targets: { 2016: 2, 2017: 3, [year]: 2 },
      },
    ],
  },
  {
    level: 'output',
    title: 'Officials are trained by colleagues who know their work',
    es: 'Los funcionarios son capacitados por colegas que conocen su trabajo',
    indicators: [
      {
        title: 'Officials trained in the year, each once',
        es: 'Funcionarios capacitados en el año, cada uno una vez',
        measure: 'trainees',
        rule: 'once',
        targets: { 2016: 250, 2017: 400, [year]: 150 },
      },
      {
        title: 'Experts lent by administrations',
        es: 'Expertos prestados por administraciones',
        measure: 'experts_lent',
        targets: { 2016: 10, 2017: 12, [year]: 8 },
      },
    ],
  },
  {
    level: 'output',
    title: 'Requests are decided',
    es: 'Las solicitudes se deciden',
    indicators: [
      {
        title: 'Requests decided in the year',
        es: 'Solicitudes decididas en el año',
        measure: 'requests_decided',
        targets: { 2016: 4, 2017: 2, [year]: 10 },
      },
    ],
  },
]

/** Sets down what the whole of the demo programme is to reach. */
export async function measureProgramme(world: World, from: string, year: number) {
  const monitor = as(world, 'monitoring@example.org', from, 9)
  const last: Partial<Record<AimLevel, number>> = {}
  const above = { objective: undefined, outcome: 'objective', output: 'outcome' } as const
  for (const { level, title, es, indicators } of planned(year)) {
    const over = above[level]
    const parentId = over ? last[over] : undefined
    const { id: aimId } = await addProgrammeAim(monitor, { level, title, parentId, titles: { es } })
    last[level] = aimId
    for (const { title, es, measure, rule, targets } of indicators)
      await addProgrammeIndicator(monitor, {
        aimId,
        title,
        titles: { es },
        unit: 'number',
        ascending: true,
        cumulative: false,
        source: 'counted',
        measure,
        rule,
        periods: Object.entries(targets).map(([of, target]) => ({
          startsOn: `${of}-01-01`,
          endsOn: `${of}-12-31`,
          target,
        })),
      })
  }
}
