import { z } from 'zod'
import { command } from '../command'
import { invalidField } from '../errors'
import { optionalDate } from '../inputs'
import { onDay } from '../on-day'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { isMeasure } from './measures'
import { openFigure } from './open-figure'
import { readScope } from './scope'

/** A figure, the scope as its address has it, and the day whose state it shows. */
export const ExportFigureInput = z.object({
  measure: z.string().max(40),
  scope: z.record(z.string(), z.string().max(60).optional()),
  asOf: optionalDate(),
})

/**
 * Writes down that the rows behind a figure leave for a file with the names in them (brief, "Data protection"); whoever
 * lets them out does so after it. Throws as `openFigure` does. Gives back how many there are.
 */
export const exportFigure = command({
  policy: programmePolicy,
  verb: 'exportFigure',
  input: ExportFigureInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor, now }) => {
    const { measure, asOf } = input
    if (!isMeasure(measure)) throw invalidField('measure', 'choose')
    const scope = readScope(input.scope)
    const { value } = await onDay(tx, now, asOf, (then) => openFigure(then, actor, measure, scope))
    const count = value ?? 0
    return {
      value: { count },
      event: {
        entityId: subject.id,
        details: { format: 'CSV', count, figure: measure, scope, ...(asOf ? { asOf } : {}) },
      },
    }
  },
})
