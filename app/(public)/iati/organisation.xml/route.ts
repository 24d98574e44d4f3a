import { openFile } from '@/lib/open-file'

export const dynamic = 'force-dynamic'

/** The organisation that reports, as IATI asks for it. */
export const GET = (request: Request) => openFile(request, 'organisation')
