import { expect, it } from 'vitest'
import { jsonOf } from './request-body'

const posted = (body: BodyInit) =>
  new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)

it('reads what a form sends, in whatever pieces it comes', async () => {
  const bytes = new TextEncoder().encode('{"name":"Comisión"}')
  const pieces = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(await jsonOf(posted(pieces))).toEqual({ name: 'Comisión' })
})

it.each(['', '{', 'null', '7', '"text"'])('takes %o for an empty form', async (body) => {
  expect(await jsonOf(posted(body))).toEqual({})
})

it('stops reading what never ends', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  await expect(jsonOf(posted(endless))).rejects.toMatchObject({ code: 'invalid', key: 'bodyTooLarge' })
  expect(sent).toBeLessThan(2 * 1024 * 1024)
})
