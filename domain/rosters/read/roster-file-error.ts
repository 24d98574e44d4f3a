import { DomainError, type MessageParams } from '../../errors'

export const rosterFileErrors = [
  'empty',
  'nothingInside',
  'tooLarge',
  'isOther',
  'notText',
  'noTable',
  'frames',
  'oldExcel',
  'binaryExcel',
  'encrypted',
  'damaged',
  'unpacksTooLarge',
  'declaresEntities',
  'tooManySheets',
  'tooManyRows',
  'tooManyColumns',
  'tooManyCells',
  'cellTooLong',
] as const
export type RosterFileErrorReason = (typeof rosterFileErrors)[number]

/** A file that is not read as an attendance list, and why; the key is one of the namespace `rosterErrors`. */
export class RosterFileError extends DomainError {
  constructor(
    readonly reason: RosterFileErrorReason,
    params: MessageParams = {},
  ) {
    super('invalid', `rosterErrors.${reason}`, params)
    this.name = 'RosterFileError'
  }
}
