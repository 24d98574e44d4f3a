import { createHash } from 'node:crypto'
import type { DraftStep } from './draft-steps'
import { FillInRequestInput } from './inputs'
import type { RequestRecord } from './queries'
import { requestValues } from './values'

export type StepValues = Record<string, string | string[]>

/** What a step does besides filling in fields, and what every step carries. */
const noFields = [
  'step',
  'id',
  'version',
  'base',
  'newInstitution',
  'newInstitutionKind',
  'newInstitutionRole',
  'letterHeldId',
]

const fieldsOf = Object.fromEntries(
  FillInRequestInput.options.map(({ shape }) => [
    [...shape.step.values][0],
    Object.keys(shape).filter((name) => !noFields.includes(name)),
  ]),
) as Record<DraftStep, string[]>

/** The fields of one step of a draft as its form sends them. */
export function stepValues(draft: RequestRecord, step: DraftStep): StepValues {
  const all = requestValues(draft) as unknown as Record<string, string | readonly string[] | boolean>
  return Object.fromEntries(
    fieldsOf[step].map((name): [string, string | string[]] => {
      const value = all[name] ?? ''
      if (typeof value === 'boolean') return [name, value ? 'on' : '']
      return [name, typeof value === 'string' ? value : [...value].sort()]
    }),
  )
}

/**
 * A short name of what a step says, which its form sends back: where it is still the same, a colleague who saved the
 * draft meanwhile was at another step. `letter` is the id of the signed letter, which belongs to the last step.
 */
export function stepBase(draft: RequestRecord, step: DraftStep, letter?: number): string {
  const said = [stepValues(draft, step), step === 'letter' ? (letter ?? 0) : 0]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16)
}
