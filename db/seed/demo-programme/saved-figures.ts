import type { z } from 'zod'
import type { SaveFigureInput } from '@/domain/saved-figures/inputs'
import { pinFigure } from '@/domain/saved-figures/pin-figure'
import { saveFigure } from '@/domain/saved-figures/save-figure'
import { as, type World } from './world'

type Saved = Partial<z.input<typeof SaveFigureInput>> & { query: string }

/** What the monitoring officer has the programme look at again and again; the first is part of its reports. */
const figures: readonly Saved[] = [
  {
    query: 'measure=trainees&by=from&split=gender',
    titleEn: 'Trainees by country and gender',
    titleEs: 'Personas capacitadas por país y género',
    titleFr: 'Personnes formées par pays et par genre',
    titlePt: 'Pessoas capacitadas por país e gênero',
    inProgramme: true,
    inCountry: true,
    inFinal: true,
  },
  {
    query: 'measure=activitiesHeld&by=year&split=activityKind&form=stacked',
    titleEn: 'Activities held by year and kind',
    titleEs: 'Actividades realizadas por año y tipo',
    titleFr: 'Activités tenues par année et par type',
    titlePt: 'Atividades realizadas por ano e tipo',
  },
]

const maker = 'monitoring@example.org'
const homePages = [maker, 'coordinator@example.org', 'officer@example.org']

/** Saves figures for the team, one for the reports and one on the home pages of those who follow the programme. */
export async function savedFigures(world: World, day: (offset: number) => string) {
  const ids: number[] = []
  for (const figure of figures)
    ids.push((await saveFigure(as(world, maker, day(-60)), { status: 'team', ...figure })).id)
  for (const email of homePages) await pinFigure(as(world, email, day(-59)), { id: ids[1] as number })
}
