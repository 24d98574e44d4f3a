import { DomainError, type MessageParams } from '../errors'

/** Why a file is not taken; the key is one of the namespace `uploadErrors`. */
export const uploadError = (key: string, params: MessageParams = {}) =>
  new DomainError('invalid', `uploadErrors.${key}`, params)
