import 'server-only'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import type { Actor } from '@/domain/actor'
import { AskForm } from './ask-form'

/** Why a report can't be made as it was asked for, and the form to ask for it again. */
export async function AskedWrongly({
  actor,
  kind,
  given,
  sentence,
}: {
  actor: Actor
  kind: string
  given: Record<string, string | undefined>
  sentence: string
}) {
  const t = await getTranslations('reportsPage')
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title'), href: '/reports' }]} title={t(`kinds.${kind}.name`)} />
      <div className="space-y-6">
        <Alert tone="attention">{sentence}</Alert>
        <AskForm actor={actor} kind={kind} given={given} />
      </div>
    </>
  )
}
