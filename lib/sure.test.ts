import { expect, it } from 'vitest'
import { refuseUnsure } from './sure'

it('holds back what nobody has ticked as meant, with a word at the box', () => {
  for (const typed of [{}, { sure: '' }, { sure: 'off' }])
    expect(() => refuseUnsure(typed)).toThrow(
      expect.objectContaining({ code: 'invalid', fieldErrors: { sure: 'tickFirst' } }),
    )
})

it('lets what was ticked through', () => {
  expect(() => refuseUnsure({ sure: 'on' })).not.toThrow()
})
