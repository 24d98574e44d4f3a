import { z } from 'zod'
import { addDocument } from '@/domain/documents/add-document'
import { editDocument } from '@/domain/documents/edit-document'
import { findDocument } from '@/domain/documents/find-document'
import { holdUpload } from '@/domain/documents/hold-upload'
import { removeDocument } from '@/domain/documents/remove-document'
import { notFound } from '@/domain/errors'
import { isUuid } from '@/lib/is-uuid'
import { act, type Operation, type Read } from '../operation'

const documentKey: Read = async (key, { db, actor }) => {
  if (!isUuid(key)) throw notFound()
  return findDocument(db, actor, key)
}
const onDocument = (
  method: 'PUT' | 'DELETE',
  id: string,
  run: typeof editDocument | typeof removeDocument,
): Operation => ({
  ...act(method, '/documents/{key}', id, run as never, { key: documentKey }),
  notInBody: ['entity', 'id', 'documentId'],
  run: async (context, { params, body }) =>
    run(context, { ...body, ...((await documentKey(params.key as string, context)) as object) } as never),
})

/** Files. */
export const documents: readonly Operation[] = [
  {
    id: 'uploadFile',
    method: 'POST',
    path: '/uploads',
    tag: 'documents',
    scope: 'write',
    whose: 'everybody',
    query: z.object({ filename: z.string().min(1).max(300) }),
    takesFile: true,
    answers: 'done',
    run: (context, { query, bytes }) =>
      holdUpload(context, { filename: query.filename ?? '', body: bytes() }),
  },
  act('POST', '/documents', 'addDocument', addDocument),
  onDocument('PUT', 'editDocument', editDocument),
  onDocument('DELETE', 'removeDocument', removeDocument),
]
