import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentsOf } from '@/components/document/documents-of'
import { Facts } from '@/components/record/facts'
import { lifecycleSteps } from '@/components/record/lifecycle-steps'
import { LifecycleStrip } from '@/components/record/lifecycle-strip'
import { Prose } from '@/components/record/prose'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import { Adoption } from '@/components/result/adoption'
import { ResultVerbs } from '@/components/result/result-verbs'
import { ResultVersions } from '@/components/result/versions'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { DocumentKind, Locale } from '@/db/enums'
import { history } from '@/domain/audit/history'
import { allowedVerbs, can } from '@/domain/policy'
import { resultPolicy } from '@/domain/results/policy'
import { getResult, type ResultRecord } from '@/domain/results/queries'
import { resultSteps } from '@/domain/results/status'
import { formatDay } from '@/lib/format'
import { orNotFound } from '@/lib/page'
import { requireActor } from '@/lib/session'
import * as actions from '../actions'

type Props = { params: Promise<{ reference: string }> }

/** What hangs on a result besides the files of its versions. */
const documentKindsHere: readonly DocumentKind[] = ['evidence', 'minutes', 'report', 'other']

export async function generateMetadata({ params }: Props) {
  return { title: (await params).reference }
}

export default async function ResultPage({ params }: Props) {
  const actor = await requireActor()
  const { reference } = await params
  const result = await orNotFound(getResult(db(), actor, reference))
  const t = await getTranslations('results')
  const tKind = await getTranslations('enums.resultKind')
  const tPlace = await getTranslations('shell.places')
  const tError = await getTranslations('errors')
  const locale = (await getLocale()) as Locale
  const needsFile =
    result.versions.length === 0 && result.kind !== 'trained_officials' && result.kind !== 'network'
  const verbs = allowedVerbs(resultPolicy, actor, result.subject).map(({ verb, why }) => ({
    verb,
    why: why === null ? null : tError(why as never),
  }))
  const versionFiles = new Set(result.versions.map((version) => version.file?.id))
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: tPlace('actions'), href: '/actions' },
          { label: result.action.name, href: `/actions/${result.action.reference}` },
        ]}
        eyebrow={result.reference}
        title={result.title}
        serif
        status={<StatusBadge enumName="resultStatus" status={result.status} />}
        meta={[
          tKind(result.kind),
          isOpen(result) && result.plannedFor
            ? t('plannedFor', { date: formatDay(result.plannedFor, locale) })
            : null,
          result.inUseSince ? t('inUseSince', { date: formatDay(result.inUseSince, locale) }) : null,
        ]}
        actions={
          <ClientMessages of={['results', 'documents']}>
            <ResultVerbs
              result={{
                id: result.id,
                reference: result.reference,
                status: result.status,
                needsFile,
                language: result.versions[0]?.language ?? '',
                inUseSince: result.inUseSince,
              }}
              verbs={verbs}
              actions={{
                draft: actions.draft,
                review: actions.review,
                sendBack: actions.sendBack,
                validate: actions.validate,
                adopt: actions.adopt,
                drop: actions.drop,
                addVersion: actions.version,
                recordUse: actions.use,
              }}
            />
          </ClientMessages>
        }
      />
      <RecordLayout
        side={
          <Section id="facts" title={t('record.facts')} small>
            <Facts
              stacked
              facts={[
                {
                  label: t('record.action'),
                  value: (
                    <Link className="link" href={`/actions/${result.action.reference}`}>
                      {result.action.name}
                    </Link>
                  ),
                },
                result.activity && {
                  label: t('record.activity'),
                  value: (
                    <Link className="link" href={`/activities/${result.activity.id}`}>
                      {`${result.activity.number} · ${result.activity.title}`}
                    </Link>
                  ),
                },
                { label: t('record.kind'), value: tKind(result.kind) },
                {
                  label: t('record.plannedFor'),
                  value: result.plannedFor ? formatDay(result.plannedFor, locale, 'long') : null,
                },
              ]}
            />
          </Section>
        }
      >
        {result.droppedReason ? (
          <Alert tone="attention">{t('record.dropped', { reason: result.droppedReason })}</Alert>
        ) : (
          <LifecycleStrip
            label={t('record.lifecycle')}
            steps={
              await lifecycleSteps({
                enumName: 'resultStatus',
                steps: resultSteps,
                status: result.status,
                events: await history(db(), 'result', result.id),
                days: { adopted: result.adoptedOn },
              })
            }
          />
        )}
        <Section id="description" title={t('record.description')}>
          {result.description ? (
            <Prose text={result.description} />
          ) : (
            <p className="text-ink-soft">{t('record.noDescription')}</p>
          )}
        </Section>
        <ResultVersions
          versions={result.versions}
          needsFile={needsFile}
          canAdd={can(resultPolicy, actor, 'addVersion', result.subject).ok}
        />
        <Adoption
          result={result}
          evidence={result.documents.filter((document) => document.kind === 'evidence')}
        />
        <DocumentsOf
          entity="result"
          entityId={result.id}
          title={t('record.files')}
          documents={result.documents.filter((document) => !versionFiles.has(document.id))}
          canAttach={can(resultPolicy, actor, 'attach', result.subject).ok}
          kinds={documentKindsHere}
        />
        <RecordHistory entity="result" id={result.id} />
      </RecordLayout>
    </>
  )
}

const isOpen = ({ status }: ResultRecord) =>
  status === 'planned' || status === 'drafting' || status === 'review'
