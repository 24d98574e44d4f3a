import { db } from '@/db/client'
import { serve } from '@/lib/rest/serve'

/* Everything that a program may ask for: the table of operations says what, its token says for whom. */

const world = () => ({ db: db(), now: new Date() })

export const GET = (request: Request) => serve(request, world())
export const POST = (request: Request) => serve(request, world())
export const PUT = (request: Request) => serve(request, world())
export const DELETE = (request: Request) => serve(request, world())
