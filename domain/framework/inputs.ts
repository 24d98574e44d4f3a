import { z } from 'zod'
import {
  aimLevels,
  countedMeasures,
  countingRules,
  genders,
  indicatorSources,
  indicatorUnits,
  institutionKinds,
} from '@/db/enums'
import {
  checkbox,
  optionalAmountOfPeople,
  optionalChoice,
  optionalCountry,
  optionalDate,
  optionalId,
  optionalProse,
  optionalText,
  optionalValue,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredText,
  rowVersion,
} from '../inputs'

/** A title in the languages besides that of the records, each where somebody wrote it. */
export const otherTitles = () =>
  z
    .object({ en: optionalText(), es: optionalText(), fr: optionalText(), pt: optionalText() })
    .prefault({})
    .transform((titles) =>
      Object.fromEntries(Object.entries(titles).filter(([, title]) => title !== undefined)),
    )

/** An objective, an outcome or an output. */
export const AimForm = z.object({
  level: requiredChoice(aimLevels),
  parentId: optionalId(),
  title: requiredText(),
  titles: otherTitles(),
  description: optionalProse(),
  /** Of an aim of an Action: the programme's aim that it contributes to. */
  contributesToId: optionalId(),
})
/** One of the programme's own, which contributes to nothing above it. */
export const ProgrammeAimForm = AimForm.omit({ contributesToId: true })

export const AddAimInput = AimForm.extend({ id: requiredId() })
export const EditAimInput = AimForm.extend({ id: requiredId(), aimId: requiredId(), version: rowVersion() })
export const RemoveAimInput = z.object({ id: requiredId(), aimId: requiredId() })
export const EditProgrammeAimInput = ProgrammeAimForm.extend({ aimId: requiredId(), version: rowVersion() })
export const RemoveProgrammeAimInput = RemoveAimInput.omit({ id: true })

const period = z.object({
  startsOn: requiredDate(),
  endsOn: requiredDate(),
  target: optionalValue(),
  targetNote: optionalText(),
})

const fields = {
  title: requiredText(),
  titles: otherTitles(),
  definition: optionalProse(),
  unit: requiredChoice(indicatorUnits),
  ascending: checkbox(),
  cumulative: checkbox(),
  source: requiredChoice(indicatorSources),
  measure: optionalChoice(countedMeasures),
  rule: optionalChoice(countingRules),
  gender: optionalChoice(genders),
  institutionKind: optionalChoice(institutionKinds),
  countryCode: optionalCountry(),
  baseline: optionalValue(),
  baselineOn: optionalDate(),
  baselineNote: optionalText(),
  periods: z.array(period).max(40, { error: 'tooLong' }),
}
const IndicatorFields = z.object(fields)
type Told = z.output<typeof IndicatorFields>

/** What one field alone can't be judged by: the counting rule, baselines, periods that meet. */
function judge(told: Told, context: z.RefinementCtx) {
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  if (told.source === 'counted') {
    if (!told.measure) wrong(['measure'], 'required')
    if (!told.rule && told.measure && countsPeople(told.measure)) wrong(['rule'], 'required')
    if (told.unit !== 'number') wrong(['unit'], 'countedIsNumber')
  }
  if (told.baseline !== undefined && !told.baselineOn) wrong(['baselineOn'], 'required')
  if (told.unit === 'words' && told.baseline !== undefined) wrong(['baseline'], 'wordsHaveNoNumber')
  for (const [at, each] of told.periods.entries()) {
    if (each.startsOn >= each.endsOn) wrong(['periods', at, 'endsOn'], 'endBeforeStart')
    if (told.unit === 'words' && each.target !== undefined)
      wrong(['periods', at, 'target'], 'wordsHaveNoNumber')
    if (told.periods.some((other, index) => index < at && other.endsOn === each.endsOn))
      wrong(['periods', at, 'endsOn'], 'alreadyThere')
  }
}

/** Whether a measure counts people, of whom one can count once or each time. */
export const countsPeople = (measure: string) => measure === 'trainees' || measure === 'completers'

/** An indicator with its periods. */
export const IndicatorForm = IndicatorFields.superRefine(judge)
export const AddIndicatorInput = z
  .object({ ...fields, id: requiredId(), aimId: requiredId() })
  .superRefine(judge)
export const EditIndicatorInput = z
  .object({ ...fields, id: requiredId(), indicatorId: requiredId(), version: rowVersion() })
  .superRefine(judge)
export const RemoveIndicatorInput = z.object({ id: requiredId(), indicatorId: requiredId() })
export const AddProgrammeIndicatorInput = z.object({ ...fields, aimId: requiredId() }).superRefine(judge)
export const EditProgrammeIndicatorInput = z
  .object({ ...fields, indicatorId: requiredId(), version: rowVersion() })
  .superRefine(judge)
export const RemoveProgrammeIndicatorInput = RemoveIndicatorInput.omit({ id: true })

const measured = {
  indicatorId: requiredId(),
  measuredOn: requiredDate(),
  value: optionalValue(),
  note: optionalProse(),
  women: optionalAmountOfPeople(),
  men: optionalAmountOfPeople(),
}
const Measured = z.object(measured)

function judgeMeasured(
  { value, note, women = 0, men = 0 }: z.output<typeof Measured>,
  context: z.RefinementCtx,
) {
  const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['value'], message })
  if (value === undefined && !note) wrong('required')
  else if (women + men > 0 && women + men > (value ?? 0)) wrong('lessThanItsParts')
}

/** What was measured on a day: a number, or words; how many of them women and men, where people were counted. */
export const RecordProgrammeActualInput = Measured.superRefine(judgeMeasured)
/** The same of an indicator of an Action. */
export const RecordActualInput = z.object({ ...measured, id: requiredId() }).superRefine(judgeMeasured)
