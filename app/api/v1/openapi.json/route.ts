import { openApi } from '@/lib/rest/openapi'
import { version } from '@/package.json'

/** The description of the API, for programs and for the page to try it: open, since it says nothing of any case. */
export const GET = () => Response.json(openApi(version))
