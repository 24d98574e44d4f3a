import { useLocale, useTranslations } from 'next-intl'
import { FileLink } from '@/components/document/file-link'
import { PortalSection } from '@/components/portal/page-head'
import { Prose } from '@/components/record/prose'
import type { Locale } from '@/db/enums'
import type { Deployment } from '@/domain/deployments/queries'
import { WhenAndWhere } from './when-and-where'

/** What an expert has to know of an activity: when and where, for how many days, the agenda and the papers. */
export function DeploymentFacts({ deployment }: { deployment: Deployment }) {
  const t = useTranslations('deployments')
  const tKind = useTranslations('enums.documentKind')
  const locale = useLocale() as Locale
  const { objective, agenda, documents, daysPlanned, daysWorked } = deployment
  return (
    <>
      <p className="text-lg">
        <WhenAndWhere activity={deployment} locale={locale} />
      </p>
      {daysPlanned === null && daysWorked === null ? null : (
        <p className="mt-1 text-ink-soft">
          {daysPlanned === null ? null : t('daysPlanned', { count: daysPlanned })}{' '}
          {daysWorked === null ? null : t('daysWorked', { count: daysWorked })}
        </p>
      )}
      {objective ? (
        <PortalSection id="objective" title={t('objective')}>
          <Prose text={objective} />
        </PortalSection>
      ) : null}
      {agenda ? (
        <PortalSection id="agenda" title={t('agenda')}>
          <Prose text={agenda} />
        </PortalSection>
      ) : null}
      <PortalSection id="papers" title={t('papers')}>
        {documents.length === 0 ? <p className="text-ink-soft">{t('noPapers')}</p> : null}
        <ul className="space-y-2">
          {documents.map((file) => (
            <li key={file.key}>
              <FileLink file={file}>{file.title}</FileLink>{' '}
              <span className="text-ink-soft">{tKind(file.kind)}</span>
            </li>
          ))}
        </ul>
      </PortalSection>
    </>
  )
}
