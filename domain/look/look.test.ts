import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { now } from '../documents/a-case'
import { type EveryCommand, everyCommand } from '../every-command'
import { addLogo } from './add-logo'
import { contrastWithWhite } from './colour'
import { editLook } from './edit-look'
import { theLook } from './queries'
import { readLogo } from './read-logo'
import { safeSvg } from './safe-svg'

const svg = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"${more}>${inside}</svg>`

describe('a drawing is cleaned of all but its shapes', () => {
  it.each([
    ['a shape', '<path d="M0 0h4v4z" fill="#123456"/>', '<path d="M0 0h4v4z" fill="#123456"></path>'],
    ['a script', '<script>alert(1)</script>', ''],
    [
      'a script deep inside',
      '<g><script><![CDATA[alert(1)]]></script><rect width="1"/></g>',
      '<g><rect width="1"></rect></g>',
    ],
    ['a handler', '<rect onclick="alert(1)" width="1"/>', '<rect width="1"></rect>'],
    ['foreign content', '<foreignObject><body/></foreignObject>', ''],
    ['a link', '<a href="https://example.org"><rect/></a>', ''],
    ['an image', '<image href="https://example.org/x.png"/>', ''],
    ['an address in a fill', '<rect fill="url(https://example.org/#a)"/>', '<rect></rect>'],
    ['a gradient of its own', '<rect fill="url(#a)"/>', '<rect fill="url(#a)"></rect>'],
    ['a use from elsewhere', '<use href="https://example.org/#a"/>', '<use></use>'],
    ['a use of its own', '<use xlink:href="#a"/>', '<use href="#a"></use>'],
    ['a style that loads', '<style>@import "https://example.org"</style>', '<style></style>'],
    [
      'a style that loads in pieces',
      '<style>a{fill:u<!-- -->rl(https://example.org)}</style>',
      '<style></style>',
    ],
    [
      'a style that imports in pieces',
      '<style>@im<![CDATA[port "https://example.org";]]></style>',
      '<style></style>',
    ],
    [
      'a style with a set of images',
      '<style>a{fill:image-set("https://example.org")}</style>',
      '<style></style>',
    ],
    ['a style', '<style>.a{fill:#123}</style>', '<style>.a{fill:#123}</style>'],
    ['animation', '<animate attributeName="x"/>', ''],
  ])('%s', (_, inside, left) => {
    expect(safeSvg(svg(inside))).toBe(svg(left).replace('></svg>', '></svg>'))
  })

  it.each([
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
    ['what is not closed', '<svg><g></svg>'],
    ['another root', '<html><svg/></html>'],
    ['no markup', 'svg'],
    ['an element in a style', svg('<style>a{}<g/>@import "https://example.org";</style>')],
    ['depth without end', svg(`${'<g>'.repeat(80)}${'</g>'.repeat(80)}`)],
  ])('%s is none', (_, text) => {
    expect(safeSvg(text)).toBeNull()
  })
})

describe('a logo', () => {
  const crcTable = Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    let crc = 0xffffffff
    for (const byte of body) crc = (crcTable[(crc ^ byte) & 255] as number) ^ (crc >>> 8)
    const ends = Buffer.alloc(4)
    ends.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    return Buffer.concat([size, body, ends])
  }
  const png = (width = 2, height = 2) => {
    const head = Buffer.alloc(13)
    head.writeUInt32BE(width, 0)
    head.writeUInt32BE(height, 4)
    head.set([8, 0], 8)
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }
  const cut = png().subarray(0, -20)
  const spoilt = Buffer.from(png())
  spoilt[45] = (spoilt[45] ?? 0) ^ 255

  it('is a PNG that is whole, or an SVG that can be drawn', () => {
    expect(readLogo(png())).toMatchObject({ type: 'png' })
    expect(readLogo(Buffer.from(svg('<rect width="4" height="4"/>')))).toMatchObject({ type: 'svg' })
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'required'],
    ['too large', Buffer.alloc(600_000, 'a'), 'logoTooLarge'],
    ['another type', Buffer.from('%PDF-1.7'), 'logoType'],
    ['a PNG cut off', cut, 'logoDamaged'],
    ['a PNG that was spoilt', spoilt, 'logoDamaged'],
    ['a PNG of too many pixels', png(5000, 1), 'logoDamaged'],
    ['an SVG that is none', Buffer.from('<svg><g></svg>'), 'logoDamaged'],
  ])('is not %s', (_, bytes, wrong) => {
    expect(readLogo(bytes)).toEqual({ wrong })
  })
})

it.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#0b4d56', 9.3],
  ['#767676', 4.5],
])('white stands out from %s by %d', (colour, ratio) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(ratio, 0)
})

describe('the look', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>
  let all: EveryCommand
  beforeAll(async () => {
    test = await testDatabase()
    all = await everyCommand(test.db)
  })
  afterAll(() => test.close())
  const as = () => ({ db: test.db, actor: all.people.administrator, now })

  const alt = (text: string) => ({ en: `${text} en`, es: `${text} es`, fr: `${text} fr`, pt: `${text} pt` })

  it('is a colour that white words can be read on, and logos in their order with what they show', async () => {
    expect(await theLook(test.db)).toEqual({ colour: '#0b4d56', logos: [] })
    const data = Buffer.from(svg('<script>alert(1)</script><rect width="4" height="4"/>')).toString('base64')
    const { id } = await addLogo(as(), { data })
    const other = await addLogo(as(), {
      data: Buffer.from(svg('<circle r="2"/>')).toString('base64'),
    })
    const cloth = { logoId: id, alt: alt('Un tejido') }
    const bridge = { logoId: other.id, alt: alt('Un puente') }
    await editLook(as(), { version: 1, colour: '#7A2F22', logos: [bridge, cloth] })
    const { colour, logos } = await theLook(test.db)
    expect([colour, ...logos.map(({ type, alt: said }) => [type, said.fr])]).toEqual([
      '#7a2f22',
      ['svg', 'Un puente fr'],
      ['svg', 'Un tejido fr'],
    ])
    expect(Buffer.from(logos[1]?.bytes ?? []).toString()).not.toContain('script')
    await editLook(as(), { version: 2, colour: '#7A2F22', logos: [cloth, bridge] })
    expect((await theLook(test.db)).logos.map(({ id: of }) => of)).toEqual([id, other.id])
    await editLook(as(), { version: 3, colour: '#7A2F22' })
    expect((await theLook(test.db)).logos).toEqual([])
  })

  it.each([
    [{ colour: '#ffcc00' }, { colour: 'colourTooLight' }],
    [{ colour: 'teal' }, { colour: 'colour' }],
    [
      { colour: '#123456', logos: [{ logoId: 1, alt: { ...alt('x'), fr: '' } }] },
      { 'logos.0.alt.fr': 'required' },
    ],
    [
      {
        colour: '#123456',
        logos: [
          { logoId: 1, alt: alt('x') },
          { logoId: 999, alt: alt('x') },
        ],
      },
      { 'logos.1.logoId': 'choose' },
    ],
    [
      { colour: '#123456', logos: Array.from({ length: 5 }, () => ({ logoId: 1, alt: alt('x') })) },
      { logos: 'tooManyLogos' },
    ],
  ])('refuses %j', async (input, fieldErrors) => {
    await expect(editLook(as(), { version: 4, ...input })).rejects.toMatchObject({
      code: 'invalid',
      fieldErrors,
    })
  })
})
