import { getTranslations } from 'next-intl/server'
import { DocumentsOf } from '@/components/document/documents-of'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { Adoption } from '@/components/result/adoption'
import { Description } from '@/components/result/description'
import { ResultHead } from '@/components/result/result-head'
import { ResultSide } from '@/components/result/result-side'
import { ResultWay } from '@/components/result/result-way'
import { ResultVersions } from '@/components/result/versions'
import { db } from '@/db/client'
import type { DocumentKind } from '@/db/enums'
import { can } from '@/domain/policy'
import { lacksFile, type ResultVerb, resultPolicy } from '@/domain/results/policy'
import { getResult } from '@/domain/results/queries'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { verbActions } from '../verb-actions'

type Props = { params: Promise<{ reference: string }> }

/** What hangs on a result besides the files of its versions. */
const documentKindsHere: readonly DocumentKind[] = ['evidence', 'minutes', 'report', 'other']

export async function generateMetadata({ params }: Props) {
  return { title: (await params).reference }
}

export default async function ResultPage({ params }: Props) {
  const actor = await requireReader()
  const result = await orNotFound(getResult(db(), actor, (await params).reference))
  const may = (verb: ResultVerb) => can(resultPolicy, actor, verb, result.subject).ok
  const versionFiles = new Set(result.versions.map((version) => version.file?.id))
  return (
    <>
      <ResultHead actor={actor} result={result} actions={verbActions} />
      <RecordLayout side={<ResultSide result={result} />}>
        <ResultWay result={result} />
        <Description text={result.description} />
        <ResultVersions
          versions={result.versions}
          needsFile={lacksFile(result.subject)}
          canAdd={may('addVersion')}
        />
        <Adoption result={result} evidence={result.documents.filter(({ kind }) => kind === 'evidence')} />
        <DocumentsOf
          entity="result"
          entityId={result.id}
          title={(await getTranslations('results'))('record.files')}
          documents={result.documents.filter(({ id }) => !versionFiles.has(id))}
          canAttach={may('attach')}
          kinds={documentKindsHere}
        />
        <RecordHistory actor={actor} entity="result" id={result.id} />
      </RecordLayout>
    </>
  )
}
