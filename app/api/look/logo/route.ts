import { addLogo, wrongLogo } from '@/domain/look/add-logo'
import { largestLogo } from '@/domain/look/read-logo'
import { bytesOf } from '@/lib/request-body'
import { route } from '@/lib/route'

/** Takes a logo in: its bytes are the body, its name is in the address. Answers what the form of the look keeps of it. */
export const POST = route(async (request, context) => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytesOf(request)) {
    size += piece.length
    if (size > largestLogo) throw wrongLogo('logoTooLarge')
    pieces.push(piece)
  }
  const filename = new URL(request.url).searchParams.get('filename') ?? ''
  const data = Buffer.concat(pieces).toString('base64')
  const { id } = await addLogo(context, { data })
  return Response.json({ id: String(id), filename, size }, { status: 201 })
})
