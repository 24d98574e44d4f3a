import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { CommandFormProps } from '@/components/form/command-form'
import { countryChoices } from '@/components/form/place-choices'
import { Allowed } from '@/components/record/allowed'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import type { Verdict } from '@/domain/policy'
import { IndicatorDetailsForm } from './indicator-form'

/** The page of one indicator, a new one or one that is there. */
export async function IndicatorPage({
  within,
  href,
  verdict,
  action,
  title,
  intro,
  ...form
}: Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  /** The way to the framework. */
  within: readonly Crumb[]
  /** The page of the framework. */
  href: string
  /** Whether the reader may change it. */
  verdict: Verdict
  title: string
  intro: string
}) {
  const t = await getTranslations('framework')
  return (
    <>
      <PageHeader breadcrumbs={[...within, { label: t('title'), href }]} title={title} intro={intro} />
      <Allowed verdict={verdict}>
        <ClientMessages of={['framework']}>
          <IndicatorDetailsForm
            action={action}
            {...form}
            countries={await countryChoices()}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
