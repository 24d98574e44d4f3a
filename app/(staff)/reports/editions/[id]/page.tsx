import { EditionDifferences } from '@/components/edition/edition-differences'
import { EditionDocuments } from '@/components/edition/edition-documents'
import { EditionHead } from '@/components/edition/edition-head'
import { EditionIntegrity } from '@/components/edition/edition-integrity'
import { EditionSide } from '@/components/edition/edition-side'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { db } from '@/db/client'
import { isStaff } from '@/domain/actor'
import { getEdition } from '@/domain/editions/queries'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { correct, revokeLink, withdraw } from '../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props) {
  const actor = await requireReader()
  const { reference, version } = await orNotFound(getEdition(db(), actor, readId((await params).id)))
  return { title: `${reference} v${version}` }
}

/** A report as it was frozen: its documents, whether they are still the same, and what a correction changed. */
export default async function EditionPage({ params }: Props) {
  const actor = await requireReader()
  const edition = await orNotFound(getEdition(db(), actor, readId((await params).id)))
  return (
    <>
      <EditionHead actor={actor} edition={edition} actions={{ correct, withdraw }} />
      <RecordLayout side={<EditionSide actor={actor} edition={edition} actions={{ revokeLink }} />}>
        <EditionDifferences edition={edition} />
        <EditionDocuments edition={edition} />
        <EditionIntegrity edition={edition} />
        {isStaff(actor) ? <RecordHistory actor={actor} entity="edition" id={edition.id} /> : null}
      </RecordLayout>
    </>
  )
}
