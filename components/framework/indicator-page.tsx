import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { CommandFormProps } from '@/components/form/command-form'
import { countryChoices } from '@/components/form/place-choices'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { actionPolicy } from '@/domain/actions/policy'
import type { ActionRecord } from '@/domain/actions/queries'
import type { Actor } from '@/domain/actor'
import { can } from '@/domain/policy'
import { IndicatorDetailsForm } from './indicator-form'

/** The page of one indicator, a new one or one that is there. */
export async function IndicatorPage({
  actor,
  action,
  title,
  intro,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  actor: Actor
  action: CommandFormProps['action']
  of: ActionRecord
  title: string
  intro: string
}) {
  const { of, ...rest } = form
  const t = await getTranslations('framework')
  const tPlace = await getTranslations('shell.places')
  const href = `/actions/${of.reference}/framework`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: tPlace('actions'), href: '/actions' },
          { label: of.name, href: `/actions/${of.reference}` },
          { label: t('title'), href },
        ]}
        title={title}
        intro={intro}
      />
      <Allowed verdict={can(actionPolicy, actor, 'editFramework', of.subject)}>
        <ClientMessages of={['framework']}>
          <IndicatorDetailsForm
            action={action}
            {...rest}
            countries={await countryChoices()}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
