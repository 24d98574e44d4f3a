import { z } from 'zod'
import { command } from '../command'
import { invalidField } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { isMeasure } from './measures'
import { openFigure } from './open-figure'
import { readScope } from './scope'

/** A figure, and the scope as its address has it. */
export const ExportFigureInput = z.object({
  measure: z.string().max(40),
  scope: z.record(z.string(), z.string().max(60).optional()),
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
  run: async (tx, { subject, input, actor }) => {
    if (!isMeasure(input.measure)) throw invalidField('measure', 'choose')
    const scope = readScope(input.scope)
    const { value } = await openFigure(tx, actor, input.measure, scope)
    const count = value ?? 0
    return {
      value: { count },
      event: { entityId: subject.id, details: { format: 'CSV', count, figure: input.measure, scope } },
    }
  },
})
