import { z } from 'zod'
import { locales } from '@/db/enums'
import { optionalText, requiredChoice, requiredId, requiredProse, requiredText, rowVersion } from '../inputs'
import { readMarkup } from './markup'
import { isFormatted, lettersOf, partsOf, sectionOf } from './parts'

/** A new version of a text; what does not belong to its section is left alone. */
export const WriteTextInput = z
  .object({
    region: requiredText(40),
    /** The name of a section, or the reference of the Action whose card it is. */
    place: requiredText(40),
    locale: requiredChoice(locales),
    version: rowVersion(),
    text: optionalText(30_000),
    title: optionalText(),
    context: optionalText(30_000),
    objective: optionalText(30_000),
    result: optionalText(30_000),
  })
  .superRefine((input, context) => {
    const section = sectionOf(input.place)
    for (const part of partsOf(section)) {
      const said = input[part] ?? ''
      const wrong = (message: string) => context.addIssue({ code: 'custom', path: [part], message })
      if (said.length > lettersOf(section, part)) wrong('tooLong')
      const [fault] = isFormatted(section) ? readMarkup(said).faults : []
      if (fault) wrong(fault.fault)
    }
  })

/** A step of a text as it stood for whoever takes it. */
export const TextStepInput = z.object({ id: requiredId(), version: rowVersion() })
export const TextReasonInput = z.object({ id: requiredId(), reason: requiredProse() })
export const RestoreTextInput = z.object({ id: requiredId(), version: rowVersion(), number: requiredId() })
