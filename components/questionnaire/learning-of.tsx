import 'server-only'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import { Button } from '@/components/ui/button'
import { type QuestionnaireKind, questionnaireKinds } from '@/db/enums'
import type { Actor, CaseScope } from '@/domain/actor'
import type { QuestionnaireRow } from '@/domain/questionnaires/queries'
import { FormFacts } from './form-facts'
import { PaperMenu } from './paper-menu'
import type { QuestionnaireActions } from './questionnaire-verbs'
import { QuestionnaireVerbsOf } from './questionnaire-verbs-of'
import { Response } from './response'

/** The tests and forms of an activity in the order in which they are asked; what is not there yet can be prepared. */
export async function LearningOf({
  actor,
  activityId,
  scope,
  forms,
  canPrepare,
  actions,
}: {
  actor: Actor
  activityId: number
  scope: CaseScope
  forms: readonly QuestionnaireRow[]
  canPrepare: boolean
  actions: QuestionnaireActions
}) {
  const t = await getTranslations('learning')
  const tKind = await getTranslations('enums.questionnaireKind')
  const shown = questionnaireKinds.filter((kind) => canPrepare || forms.some((form) => form.kind === kind))
  return (
    <div className="space-y-10">
      {shown.map((kind) => {
        const form = forms.find((each) => each.kind === kind)
        return (
          <Section
            key={kind}
            id={kind}
            title={
              <span className="flex flex-wrap items-baseline gap-x-4">
                {tKind(kind)}
                {form ? <StatusBadge enumName="questionnaireStatus" status={form.status} /> : null}
              </span>
            }
          >
            {form ? (
              <div className="space-y-4">
                <FormFacts form={form} />
                {form.status === 'draft' ? null : <Response of={form} />}
                <div className="flex flex-wrap items-start gap-2">
                  <QuestionnaireVerbsOf
                    actor={actor}
                    form={{ ...form, subject: { ...scope, status: form.status, questions: form.questions } }}
                    actions={actions}
                  />
                  <PaperMenu id={form.id} />
                  <Button asChild variant="quiet">
                    <Link href={`/questionnaires/${form.id}`}>
                      {t(form.status === 'draft' ? 'look' : 'seeResults')}
                      <span className="sr-only">: {tKind(kind)}</span>
                    </Link>
                  </Button>
                </div>
              </div>
            ) : (
              <NotYet activityId={activityId} kind={kind} />
            )}
          </Section>
        )
      })}
    </div>
  )
}

async function NotYet({ activityId, kind }: { activityId: number; kind: QuestionnaireKind }) {
  const t = await getTranslations('learning')
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <p className="max-w-prose text-ink-soft">{t(`about.${kind}`)}</p>
      <Button asChild>
        <Link href={`/activities/${activityId}/learning/prepare?kind=${kind}`}>
          {t('prepare')}
          <span className="sr-only">: {t(`prepareKind.${kind}`)}</span>
        </Link>
      </Button>
    </div>
  )
}
