'use client'

import { useTranslations } from 'next-intl'
import { PlainProse, PlainRadios, PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { opinionStances } from '@/db/enums'

/** What a service answers by its link. Works without JavaScript. */
export function AnswerForm({
  action,
  secret,
  given,
}: {
  action: PlainAction
  secret: string
  /** What it has answered before. */
  given: { name: string; stance: string; comments: string }
}) {
  const t = useTranslations('opinion')
  const tStance = useTranslations('enums.opinionStance')
  return (
    <section className="mt-8 space-y-5">
      <h2 className="font-semibold text-lg">{t('answer')}</h2>
      <PlainForm action={action} submitLabel={t(given.stance ? 'sendAgain' : 'send')} wide={false}>
        <div className="space-y-5">
          <input type="hidden" name="secret" value={secret} />
          <PlainRadios
            name="stance"
            label={t('stance')}
            options={opinionStances.map((value) => ({ value, label: tStance(value) }))}
            defaultValue={given.stance}
          />
          <PlainProse
            name="comments"
            label={t('comments')}
            help={t('commentsHint')}
            optional
            rows={6}
            defaultValue={given.comments}
          />
          <PlainText
            name="name"
            label={t('name')}
            help={t('nameHint')}
            autoComplete="name"
            defaultValue={given.name}
          />
        </div>
      </PlainForm>
      <p className="text-ink-soft text-sm">{t('private')}</p>
    </section>
  )
}
