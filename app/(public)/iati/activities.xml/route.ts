import { openFile } from '@/lib/open-file'

export const dynamic = 'force-dynamic'

/** The Actions of the programme as IATI activities. */
export const GET = (request: Request) => openFile(request, 'activities')
