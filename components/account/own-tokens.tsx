import { useLocale, useTranslations } from 'next-intl'
import { PlainCheck, PlainSelect, PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { apiScopes, type Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { OwnToken } from '@/domain/tokens/queries'
import { formatDay, formatInstant } from '@/lib/format'
import { NewToken } from './new-token'

/** The keys that the reader's programs have, and the way to end each. */
export function OwnTokens({ tokens, revoke }: { tokens: readonly OwnToken[]; revoke: PlainAction }) {
  const t = useTranslations('account.tokens')
  const locale = useLocale() as Locale
  return (
    <Section id="tokens" title={t('open')} count={tokens.length}>
      {tokens.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : null}
      <ul className="divide-y divide-line border-line border-b">
        {tokens.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 leading-snug">
              <p className="font-semibold">{token.name}</p>
              <p className="text-ink-soft text-sm">
                {token.scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}
              </p>
              <p className="text-ink-soft text-sm">
                {t('until', { until: formatDay(dayOf(token.expiresAt), locale) })}
                {' · '}
                {token.lastUsedAt
                  ? t('used', { used: formatInstant(token.lastUsedAt, locale) })
                  : t('unused')}
              </p>
            </div>
            <PlainForm action={revoke} submitLabel={t('revoke')} submitVariant="secondary" wide={false}>
              <input type="hidden" name="id" value={token.id} />
            </PlainForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The address of the reader's own calendar: whoever has it sees her activities, and nothing else. */
export function MakeCalendar({ make }: { make: PlainAction }) {
  const t = useTranslations('account.tokens')
  return (
    <Section id="calendar" title={t('calendar.title')}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('calendar.intro')}</p>
      <NewToken
        action={make}
        labels={{
          submit: t('calendar.make'),
          title: t('calendar.made'),
          hint: t('calendar.madeHint'),
          done: t('done'),
        }}
      />
    </Section>
  )
}

const programScopes = apiScopes.filter((scope) => scope !== 'calendar')

/** A new key: for what, what it may, how long. Its secret is shown once. */
export function MakeToken({ make, days }: { make: PlainAction; days: readonly number[] }) {
  const t = useTranslations('account.tokens')
  return (
    <Section id="new-token" title={t('make')}>
      <NewToken
        action={make}
        labels={{ submit: t('makeIt'), title: t('made'), hint: t('madeHint'), done: t('done') }}
      >
        <PlainText name="name" label={t('name')} help={t('nameHelp')} maxLength={100} />
        <fieldset className="space-y-2">
          <legend className="mb-1 font-semibold">{t('scopes')}</legend>
          {programScopes.map((scope) => (
            <PlainCheck key={scope} name={`scope_${scope}`} label={t(`scope.${scope}`)} optional />
          ))}
        </fieldset>
        <PlainSelect
          name="days"
          label={t('days')}
          defaultValue="30"
          options={days.map((count) => ({ value: String(count), label: t('dayCount', { count }) }))}
        />
      </NewToken>
    </Section>
  )
}
