import { useLocale, useTranslations } from 'next-intl'
import { PlainCheck, PlainSelect } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { linkDays } from '@/domain/saved-figures/inputs'
import type { SavedFigureVerb } from '@/domain/saved-figures/policy'
import { formatDay } from '@/lib/format'
import { ShareForm } from './share-form'

export type SavedActions = Record<'pin' | 'unpin' | 'share' | 'stop' | 'remove', PlainAction>
type Saved = { id: number; pinned: boolean; sharedUntil: Date | null }
type Props = { saved: Saved; actions: SavedActions; may: (verb: SavedFigureVerb) => boolean }

/** What can be done with a saved figure: put on the home page, shared by a link, deleted. */
export function SavedSteps({ saved, actions, may }: Props) {
  const t = useTranslations('figureBuilder')
  const id = <input type="hidden" name="id" value={saved.id} />
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
      {may('share') || (may('stopSharing') && saved.sharedUntil) ? (
        <Sharing saved={saved} actions={actions} may={may} />
      ) : null}
      <div className="space-y-10">
        <Section id="home-page" title={t('saved.pinned').replace(/^./u, (first) => first.toUpperCase())}>
          <PlainForm
            key={String(saved.pinned)}
            action={saved.pinned ? actions.unpin : actions.pin}
            submitLabel={t(saved.pinned ? 'pin.take' : 'pin.put')}
            submitVariant="secondary"
            wide={false}
          >
            {id}
          </PlainForm>
        </Section>
        {may('remove') ? (
          <Section id="remove" title={t('remove.label')}>
            <p className="mb-3 max-w-prose text-ink-soft">{t('remove.text')}</p>
            <PlainForm
              action={actions.remove}
              submitLabel={t('remove.submit')}
              submitVariant="danger"
              wide={false}
            >
              {id}
              <PlainCheck name="sure" label={t('remove.title')} />
            </PlainForm>
          </Section>
        ) : null}
      </div>
    </div>
  )
}

function Sharing({ saved, actions, may }: Props) {
  const t = useTranslations('figureBuilder.share')
  const locale = useLocale() as Locale
  const id = <input type="hidden" name="id" value={saved.id} />
  const { sharedUntil } = saved
  return (
    <Section id="share" title={t('title')}>
      <p className="mb-3 max-w-prose text-ink-soft">
        {t('hint')} {sharedUntil ? t('until', { day: formatDay(dayOf(sharedUntil), locale) }) : t('none')}
      </p>
      <div className="space-y-5">
        {may('share') ? (
          <ShareForm
            action={actions.share}
            labels={{ submit: t(sharedUntil ? 'anew' : 'submit'), once: t('once') }}
          >
            {id}
            <PlainSelect
              name="days"
              label={t('days')}
              defaultValue={String(linkDays[0])}
              options={linkDays.map((days) => ({ value: String(days), label: t('day', { days }) }))}
            />
          </ShareForm>
        ) : null}
        {sharedUntil ? (
          <div>
            <p className="mb-3 max-w-prose text-ink-soft">{t('stopText')}</p>
            <PlainForm action={actions.stop} submitLabel={t('stop')} submitVariant="secondary" wide={false}>
              {id}
              <PlainCheck name="sure" label={t('stopTitle')} />
            </PlainForm>
          </div>
        ) : null}
      </div>
    </Section>
  )
}
