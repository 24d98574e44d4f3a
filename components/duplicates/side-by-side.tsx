import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { differingFields, type MergeField, mergeFields, says } from '@/domain/people/merge/fields'
import type { PairedPerson, PairRecord } from '@/domain/people/pairs'
import { cn } from '@/lib/cn'
import { countryName, formatDay } from '@/lib/format'
import { PairedActivities } from './paired-activities'

/**
 * Two records field by field, what differs marked in word and colour. To choose from: which record is kept, and of
 * each field that differs which record is right.
 */
export function SideBySide({ pair, choose }: { pair: PairRecord; choose?: boolean }) {
  const t = useTranslations('duplicates.pair')
  const show = useShown()
  const locale = useLocale() as Locale
  const [a, b] = pair.people
  const differing = differingFields(a, b)
  const shown = mergeFields.filter((field) => says(a, field) || says(b, field))
  const kept = keptFirst(a, b)
  const sides = [
    { key: 'a', person: a, label: t('left') },
    { key: 'b', person: b, label: t('right') },
  ] as const
  const cell = 'min-w-0 px-3 py-2.5 sm:px-4'
  return (
    <div className="divide-y divide-line rounded-lg border border-line bg-surface">
      <div className="grid grid-cols-2 divide-x divide-line md:grid-cols-[10rem_1fr_1fr]">
        <div className="max-md:hidden" />
        {sides.map(({ key, person, label }) => (
          <div key={key} className={cell}>
            <p className="text-ink-soft text-sm">{label}</p>
            <p className="wrap-anywhere font-serif text-lg leading-snug">
              <Link href={`/people/${person.id}`} className="link">
                {person.givenNames} {person.familyNames}
              </Link>
            </p>
            <p className="text-ink-soft text-sm">
              {t('onRecord', { day: formatDay(dayOf(person.createdAt), locale) })}
              {person.hasAccount ? ` · ${t('account')}` : null}
            </p>
            {choose ? (
              <label className="mt-2 flex min-h-11 items-center gap-3 md:min-h-9">
                <input
                  type="radio"
                  name="keep"
                  value={key}
                  defaultChecked={kept === key}
                  className="size-5 shrink-0"
                />
                <span className="font-semibold">{t('keep')}</span>
              </label>
            ) : null}
          </div>
        ))}
      </div>
      {shown.map((field) => {
        const differs = differing.includes(field)
        return (
          <fieldset
            key={field}
            className={cn(
              'grid grid-cols-2 divide-x divide-line md:grid-cols-[10rem_1fr_1fr]',
              differs && 'bg-attention-soft',
            )}
          >
            <legend className="sr-only">{t(`fields.${field}`)}</legend>
            <div
              aria-hidden
              className={cn(cell, 'max-md:col-span-2 max-md:border-0 max-md:pb-0 text-ink-soft')}
            >
              {t(`fields.${field}`)}
              {differs ? (
                <span className="ml-2 font-semibold text-attention text-sm">{t('differs')}</span>
              ) : null}
            </div>
            {sides.map(({ key, person }) =>
              choose && differs ? (
                <label key={key} className={cn(cell, 'flex items-start gap-3')}>
                  <input
                    type="radio"
                    name={`field.${field}`}
                    value={key}
                    defaultChecked={kept === key}
                    className="mt-0.5 size-5 shrink-0"
                  />
                  <span className="wrap-anywhere min-w-0">{show(person, field)}</span>
                </label>
              ) : (
                <div key={key} className={cn(cell, 'wrap-anywhere')}>
                  {says(person, field) ? (
                    show(person, field)
                  ) : (
                    <span className="text-ink-soft">{t('nothing')}</span>
                  )}
                </div>
              ),
            )}
          </fieldset>
        )
      })}
      <div className="grid grid-cols-2 divide-x divide-line md:grid-cols-[10rem_1fr_1fr]">
        <div className={cn(cell, 'max-md:col-span-2 max-md:border-0 max-md:pb-0 text-ink-soft')}>
          {t('activities')}
        </div>
        {sides.map(({ key, person }) => (
          <div key={key} className={cell}>
            <PairedActivities person={person} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** The one with an account, else with more behind it, else the older one. */
function keptFirst(a: PairedPerson, b: PairedPerson): 'a' | 'b' {
  if (a.hasAccount !== b.hasAccount) return a.hasAccount ? 'a' : 'b'
  const behind = ({ participations, deployments }: PairedPerson) => participations.length + deployments.length
  return behind(b) > behind(a) ? 'b' : 'a'
}

/** A field as it reads. */
function useShown() {
  const tGender = useTranslations('enums.gender')
  const locale = useLocale() as Locale
  return (person: PairedPerson, field: MergeField) => {
    if (field === 'name') return `${person.givenNames} ${person.familyNames}`
    if (field === 'gender') return tGender(person.gender)
    if (field === 'institutionId') return person.institution?.name ?? null
    if (field === 'countryCode') return person.countryCode ? countryName(person.countryCode, locale) : null
    if (field === 'dateOfBirth')
      return person.dateOfBirth ? formatDay(person.dateOfBirth, locale, 'long') : null
    return person[field]
  }
}
