import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CommandFormProps } from '@/components/form/command-form'
import { VerbDialog } from '@/components/form/verb-dialog'
import { Section } from '@/components/record/section'
import { languageNames } from '@/components/shell/language-names'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { editionPolicy } from '@/domain/editions/policy'
import type { EditionLink, EditionRecord } from '@/domain/editions/queries'
import { can } from '@/domain/policy'
import { localDay } from '@/domain/time-zone'
import { formatDay } from '@/lib/format'

export type EditionLinkActions = { revokeLink: CommandFormProps['action'] }

/** To whom without an account a document was sent, and whether the link still opens it. */
export async function EditionLinks({
  actor,
  edition,
  actions,
}: {
  actor: Actor
  edition: EditionRecord
  actions: EditionLinkActions
}) {
  if (edition.links.length === 0) return null
  const t = await getTranslations('editions')
  const tFormat = await getTranslations('reports.menu.format')
  const locale = (await getLocale()) as Locale
  const mayRevoke = can(editionPolicy, actor, 'revokeLink', edition).ok
  const said = ({ locale: language, format, expiresAt, revokedAt }: EditionLink) => {
    const document = `${tFormat(`${format}.name`)} ${languageNames[language]}`
    return revokedAt
      ? t('linkRevoked', { document })
      : t('linkUntil', { document, day: formatDay(localDay(expiresAt), locale) })
  }
  return (
    <Section id="links" title={t('links')} count={edition.links.length} small>
      <ul className="space-y-3">
        {edition.links.map((link) => (
          <li key={link.id}>
            <p className="wrap-anywhere">{link.address}</p>
            <p className="text-ink-soft text-sm">{said(link)}</p>
            {mayRevoke && !link.revokedAt ? (
              <VerbDialog
                label={t('revoke')}
                name={link.address}
                size="small"
                variant="quiet"
                title={t('revoke')}
                description={t('revokeHint', { address: link.address })}
                submitLabel={t('revoke')}
                submitVariant="danger"
                hidden={{ id: edition.id, linkId: link.id }}
                action={actions.revokeLink}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
