import { z } from 'zod'
import type { Context } from '@/domain/command'
import { addDocument } from '@/domain/documents/add-document'
import { editDocument } from '@/domain/documents/edit-document'
import { findDocument } from '@/domain/documents/find-document'
import { holdUpload } from '@/domain/documents/hold-upload'
import type { DocumentEntity } from '@/domain/documents/inputs'
import { openDocument } from '@/domain/documents/open-document'
import { documentsOf } from '@/domain/documents/queries'
import { removeDocument } from '@/domain/documents/remove-document'
import { notFound } from '@/domain/errors'
import { isUuid } from '@/lib/is-uuid'
import { action, request, result } from '../called'
import { keptFile } from '../files'
import { type Asked, act, number, type Operation, type Read, read } from '../operation'

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

const calledBy = {
  request: request.id,
  action: action.id,
  result: result.id,
  activity: number,
} satisfies Record<DocumentEntity, Read>

/** The documents of a record that exist for whoever asks. */
const documentsBy =
  (entity: DocumentEntity) =>
  async (context: Context, { params: { id = '' } }: Asked) => {
    const called: Read = calledBy[entity]
    const recordId = (await called(id, context)) as number
    return { items: await documentsOf(context.db, context.actor, entity, recordId) }
  }
const toAll = { whose: 'everybody' } as const

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
  {
    id: 'getDocument',
    method: 'GET',
    path: '/documents/{key}',
    tag: 'documents',
    scope: 'people',
    whose: 'everybody',
    answers: 'file',
    run: async (context, { params: { key = '' } }) => {
      if (!isUuid(key)) throw notFound()
      return keptFile(await openDocument(context, key))
    },
  },
  read('/requests/{id}/documents', 'listRequestDocuments', documentsBy('request'), toAll),
  read('/actions/{id}/documents', 'listActionDocuments', documentsBy('action'), toAll),
  read('/activities/{id}/documents', 'listActivityDocuments', documentsBy('activity'), toAll),
  read('/results/{id}/documents', 'listResultDocuments', documentsBy('result'), toAll),
  onDocument('PUT', 'editDocument', editDocument),
  onDocument('DELETE', 'removeDocument', removeDocument),
]
