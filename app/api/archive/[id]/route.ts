import { downloadArchive } from '@/domain/archive/download-archive'
import { dayOf } from '@/domain/deadlines'
import { theProgramme } from '@/domain/reference'
import { route } from '@/lib/route'
import { streamed } from '@/lib/streamed'
import { storedPieces } from '@/reports/archive/stored'

/** An archive of the whole programme, for the administrator who asked for it, as long as it is kept. */
export const GET = route<{ id: string }>(async (_request, context, { id }) => {
  const archive = await downloadArchive(context, { id })
  const { name } = await theProgramme(context.db)
  const filename = `${name}-${dayOf(archive.askedAt)}`.replace(/[^\w.-]+/g, '-')
  return new Response(streamed(storedPieces(context.db, archive.id)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${filename}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
