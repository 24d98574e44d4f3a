import { db } from '@/db/client'
import { isMigrated } from '@/db/migrate'

export const dynamic = 'force-dynamic'

/** 200 once the database is reached and has every migration, else 503. */
export async function GET() {
  const ready = await isMigrated(db()).catch(() => false)
  return Response.json({ ready }, { status: ready ? 200 : 503 })
}
