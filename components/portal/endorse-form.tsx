import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { Fiche } from '@/domain/fiches/queries'
import { formatDay } from '@/lib/format'
import { ButtonLink, SendButton } from './button'
import { CheckField, ProseField } from './fields'
import { Notice } from './notice'
import { type PortalAction, PortalForm } from './portal-form'

/** Where the authority endorses the fiche that it has read, or is told why it can't, or not yet. */
export function EndorseForm({
  fiche: { action, version, isLatest, isStale, mayEndorse },
  name,
  endorse,
}: {
  fiche: Fiche
  /** Who signs. */
  name: string
  endorse: PortalAction
}) {
  const t = useTranslations('portal.endorse')
  const tForm = useTranslations('portal.form')
  const locale = useLocale() as Locale
  if (version.endorsedAt)
    return (
      <Notice
        title={t('done', {
          name: version.endorsedBy ?? '',
          day: formatDay(dayOf(version.endorsedAt), locale, 'long'),
        })}
      >
        <p>{t('forGood')}</p>
        <ButtonLink plain look="secondary" href={`/api/actions/${action.reference}/fiche/${version.number}`}>
          {t('download')}
        </ButtonLink>
      </Notice>
    )
  if (action.status !== 'design') return <p className="text-ink-soft">{t('otherwise')}</p>
  if (!isLatest || isStale)
    return <p className="rounded-lg border-4 border-attention px-5 py-4">{t('changed')}</p>
  if (!mayEndorse)
    return (
      <div className="max-w-[60ch] space-y-5">
        <p>{t('joint')}</p>
        <ButtonLink plain look="secondary" href={`/api/actions/${action.reference}/fiche/${version.number}`}>
          {t('download')}
        </ButtonLink>
      </div>
    )
  return (
    <PortalForm action={endorse} problem={tForm('problem')}>
      <input type="hidden" name="id" value={action.id} />
      <input type="hidden" name="reference" value={action.reference} />
      <input type="hidden" name="number" value={version.number} />
      <ProseField
        name="note"
        label={t('comment')}
        help={t('commentHelp')}
        optional={tForm('optional')}
        rows={3}
      />
      <CheckField name="agreed" label={t('agreed', { name })} help={t('agreedHelp')} />
      <div className="flex flex-wrap gap-4">
        <SendButton>{t('send')}</SendButton>
        <ButtonLink plain look="secondary" href={`/api/actions/${action.reference}/fiche/${version.number}`}>
          {t('download')}
        </ButtonLink>
      </div>
    </PortalForm>
  )
}
