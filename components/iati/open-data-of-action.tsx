import 'server-only'
import { getTranslations } from 'next-intl/server'
import { RecordLayout } from '@/components/record/record-layout'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import { actionPolicy } from '@/domain/actions/policy'
import type { ActionRecord } from '@/domain/actions/queries'
import { type Actor, isStaff } from '@/domain/actor'
import { descriptionOf, descriptionValues } from '@/domain/iati/description'
import type { OpenDataOfAction } from '@/domain/iati/status'
import { institutionPolicy } from '@/domain/institutions/policy'
import { can } from '@/domain/policy'
import { ChooseOpenData } from './choose-dialog'
import { DescribeActionForm } from './describe-form'
import { Organisations } from './organisations'
import { ProblemList } from './problem-list'
import { tagChoices } from './tag-choices'
import { Transactions } from './transactions'
import type { OpenDataActions } from './verbs'

/** What is published about an Action, what is wrong with it, and the fields that mend it. */
export async function OpenDataOfActionPage({
  actor,
  action,
  openData,
  actions,
}: {
  actor: Actor
  action: ActionRecord
  openData: OpenDataOfAction
  actions: OpenDataActions
}) {
  const t = await getTranslations('iati.action')
  const { id, version, subject } = action
  const may = (verb: 'describe' | 'publish' | 'keepTransaction') => can(actionPolicy, actor, verb, subject).ok
  const { problems, read } = openData
  const side = (
    <>
      <Section
        id="choice"
        title={t('choice')}
        small
        action={
          may('publish') ? <ChooseOpenData id={id} choice={action.openData} action={actions.choose} /> : null
        }
      >
        <p className="font-semibold">{t(action.openData)}</p>
        <p className="text-ink-soft">
          {t(
            action.status === 'design'
              ? 'neverInDesign'
              : openData.isPublished
                ? 'isPublished'
                : 'isNotPublished',
          )}
        </p>
      </Section>
      <Section id="problems" title={t('problems')} small>
        {problems.length === 0 ? <p>{t('noProblems')}</p> : <ProblemList problems={problems} />}
      </Section>
    </>
  )
  return (
    <ClientMessages of={['iati']}>
      <RecordLayout side={side}>
        <Section id="description" title={t('description')}>
          {may('describe') ? (
            <DescribeActionForm
              action={actions.describe}
              hidden={{ id, version }}
              defaultValues={descriptionValues(await descriptionOf(db(), id))}
              choices={await tagChoices()}
            />
          ) : (
            <p className="text-ink-soft">{t('noRight')}</p>
          )}
        </Section>
        <Organisations
          organisations={read.organisations}
          mayIdentify={can(institutionPolicy, actor, 'identify', { status: 'new' }).ok}
          identify={actions.identify}
        />
        {isStaff(actor) ? (
          <Transactions
            actionId={id}
            transactions={read.transactions}
            mayKeep={may('keepTransaction')}
            actions={actions}
          />
        ) : null}
      </RecordLayout>
    </ClientMessages>
  )
}
