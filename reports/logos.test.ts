import { describe, expect, it } from 'vitest'
import type { Logo } from './blocks'
import { sideBySide, sizeOf } from './logos'
import { rasterised } from './svg/png'

const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}"/></svg>`
const logo = (width: number, height: number): Logo => ({
  bytes: Buffer.from(drawing(width, height)),
  type: 'svg',
  alt: '',
})
const sizes = (...logos: Logo[]) =>
  sideBySide(logos, { tall: 18, wide: 112, between: 9 }).map(({ width, height }) => [
    Math.round(width * 10) / 10,
    Math.round(height * 10) / 10,
  ])

it('has its size from a drawing and from a picture', () => {
  expect(sizeOf(logo(30, 20))).toEqual({ width: 30, height: 20 })
  expect(sizeOf({ bytes: rasterised(drawing(30, 20), 2), type: 'png', alt: '' })).toEqual({
    width: 60,
    height: 40,
  })
})

describe('logos side by side', () => {
  it('are none where there are none', () => expect(sizes()).toEqual([]))

  it.each<[string, Logo[], number[][]]>([
    ['a square one is as high as the line', [logo(4, 4)], [[18, 18]]],
    ['a high one too', [logo(2, 4)], [[9, 18]]],
    ['a wide one is lower', [logo(8, 2)], [[48.3, 12.1]]],
    [
      'a square and a wide one have their own sizes',
      [logo(4, 4), logo(8, 2)],
      [
        [18, 18],
        [48.3, 12.1],
      ],
    ],
  ])('%s', (_, logos, told) => expect(sizes(...logos)).toEqual(told))

  it('all become smaller by the same share where they would take more than there is', () => {
    const many = sizes(logo(4, 4), logo(8, 2), logo(8, 2), logo(40, 2))
    const width = many.reduce((sum, [one = 0]) => sum + one, 0)
    expect(width + 3 * 9).toBeCloseTo(112, 0)
    expect(many[0]?.[0]).toBeLessThan(18)
    expect(many[1]).toEqual(many[2])
  })
})
