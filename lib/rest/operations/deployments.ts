import { getDeployment, listDeployments } from '@/domain/deployments/queries'
import { noteLooks } from '@/lib/note-looks'
import { number, type Operation, read } from '../operation'

/** What an expert is or was lent to. */
export const deployments: readonly Operation[] = [
  read(
    '/deployments',
    'listDeployments',
    async ({ db, actor }) => ({ items: await listDeployments(db, actor) }),
    { whose: 'experts' },
  ),
  read(
    '/deployments/{id}',
    'getDeployment',
    async (context, { params: { id = '' }, scopes }) => {
      const { db, actor, now } = context
      const { verbs: _, ...found } = await getDeployment(db, actor, number(id), now)
      if (found.names.length > 0 && scopes.includes('people')) await noteLooks(context, [found.id], 'program')
      return found
    },
    { whose: 'experts' },
  ),
]
