import 'server-only'
import type { PlainAction } from '@/components/plain/plain-form'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { yearBefore, yearFigures, yearsWithFigures } from '@/domain/counting/year-figures'
import { dayOf } from '@/domain/deadlines'
import { PinnedFigures } from './pinned-figures'
import { YearInFigures } from './year-in-figures'

/** The figures that the reader keeps here, and those of a year: the current one unless she asks for another. */
export async function InFigures({
  actor,
  now,
  asked,
  unpin,
  move,
}: {
  actor: Actor
  now: Date
  asked: string | undefined
  unpin: PlainAction
  move: PlainAction
}) {
  const years = await yearsWithFigures(db(), now)
  const year = years.includes(Number(asked)) ? Number(asked) : now.getUTCFullYear()
  return (
    <>
      <PinnedFigures actor={actor} unpin={unpin} move={move} />
      <YearInFigures
        figures={await yearFigures(db(), actor, { year })}
        before={await yearFigures(db(), actor, yearBefore(year, dayOf(now)))}
        years={years}
      />
    </>
  )
}
