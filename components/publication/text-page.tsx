import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CommandFormProps } from '@/components/form/command-form'
import type { Draft } from '@/components/form/draft'
import { Allowed } from '@/components/record/allowed'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { RecordHistory } from '@/components/record/record-history'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { languageNames } from '@/components/shell/language-names'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { can } from '@/domain/policy'
import { placeOf, textValues } from '@/domain/publication/parts'
import { publicationTextPolicy } from '@/domain/publication/policy'
import { type TextRecord, versionsOf } from '@/domain/publication/queries'
import { TextChanges } from './text-changes'
import { TextForm } from './text-form'
import { TextLanguages } from './text-languages'
import { TextVerbs } from './text-verbs'
import { TextVersions } from './text-versions'

type Action = CommandFormProps['action']

/** A text with its form and preview, what can be done with it, its versions and its history. */
export async function TextPage({
  actor,
  text,
  path,
  version,
  draft,
  actions,
}: {
  actor: Actor
  text: TextRecord
  path: string
  /** An earlier version to be held against what it says now. */
  version: number | null
  draft: Draft
  actions: Record<'write' | 'submit' | 'approve' | 'sendBack' | 'restore', Action>
}) {
  const t = await getTranslations()
  const { id, section, locale, regionCode: region, region: labels, action } = text
  const versions = id === null ? [] : await versionsOf(db(), id)
  const old = versions.find(({ number }) => number === version && number < text.version - 1)
  const mayRestore = can(publicationTextPolicy, actor, 'restore', text).ok
  return (
    <ClientMessages of={['publication', 'history']}>
      <PageHeader
        breadcrumbs={[
          { label: t('reportsPage.title'), href: '/reports' },
          { label: t('publication.texts.title'), href: '/reports/texts' },
          { label: labels[(await getLocale()) as Locale], href: `/reports/texts/${region}` },
        ]}
        title={
          action ? t('publication.cardOf', { action: action.name }) : t(`enums.publicationSection.${section}`)
        }
        status={<StatusBadge enumName="publicationTextStatus" status={text.status} />}
        meta={[
          languageNames[locale],
          versions.length > 0 ? t('publication.versions.number', { number: text.version - 1 }) : null,
          text.approvedVersion === null
            ? t('publication.versions.noneInUse')
            : t('publication.versions.inUseNumber', { number: text.approvedVersion }),
        ]}
        actions={
          <TextVerbs
            text={text}
            verbs={await offeredVerbs(publicationTextPolicy, actor, text)}
            actions={actions}
          />
        }
        places={<TextLanguages path={path} locale={locale} />}
      />
      <div className="space-y-12">
        {old ? (
          <TextChanges text={text} old={old} restore={mayRestore ? actions.restore : undefined} />
        ) : null}
        <Allowed verdict={can(publicationTextPolicy, actor, 'write', text)}>
          <TextForm
            key={`${locale} ${text.version}`}
            section={section}
            locale={locale}
            action={actions.write}
            hidden={{
              region,
              place: placeOf(section, action?.reference ?? null),
              locale,
              version: text.version,
            }}
            defaultValues={textValues(text.parts)}
            draft={draft}
            fiche={
              action
                ? {
                    title: action.name,
                    context: action.context ?? '',
                    objective: action.objective ?? '',
                    result: action.expectedResult ?? '',
                  }
                : undefined
            }
          />
        </Allowed>
        <TextVersions
          text={text}
          versions={versions}
          href={`${path}?language=${locale}`}
          shown={old?.number ?? null}
        />
        {id === null ? null : <RecordHistory actor={actor} entity="publication_text" id={id} />}
      </div>
    </ClientMessages>
  )
}
