import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import { mergedInto } from '@/domain/people/merged-records'
import { pairsOf } from '@/domain/people/pairs'
import { personPolicy } from '@/domain/people/policy'
import { can } from '@/domain/policy'
import { formatDay } from '@/lib/format'

/** Which other records are this person, with the way back, and which may be; nothing where there is none. */
export async function SamePerson({ actor, id, undo }: { actor: Actor; id: number; undo: PlainAction }) {
  if (!isStaff(actor)) return null
  const t = await getTranslations('duplicates.person')
  const locale = (await getLocale()) as Locale
  const maybe = await pairsOf(db(), actor, id)
  const merged = await mergedInto(db(), id)
  const mayUndo = can(personPolicy, actor, 'undoMerge', { status: 'known' }).ok
  if (maybe.length + merged.length === 0) return null
  return (
    <>
      {maybe.length > 0 ? (
        <Alert tone="attention" title={t('wait', { count: maybe.length })}>
          <ul>
            {maybe.map(({ aId, bId, other }) => (
              <li key={`${aId}-${bId}`}>
                <Link href={`/people/duplicates/${aId}-${bId}`} className="link">
                  {t('with', { name: `${other.givenNames} ${other.familyNames}` })}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {merged.length > 0 ? (
        <Section id="also" title={t('heading')} count={merged.length}>
          <ClientMessages of={['duplicates', 'fieldErrors']}>
            <ul className="divide-y divide-line">
              {merged.map((one) => {
                const name = `${one.givenNames} ${one.familyNames}`
                const day = formatDay(dayOf(one.mergedAt), locale)
                return (
                  <li
                    key={one.mergeId}
                    className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
                  >
                    <div className="wrap-anywhere min-w-0">
                      <p className="font-semibold">{name}</p>
                      <p className="text-ink-soft text-sm">
                        {[one.email, one.by ? t('by', { name: one.by, day }) : t('byProgramme', { day })]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                    </div>
                    {mayUndo ? (
                      <PlainForm
                        action={undo}
                        submitLabel={t('undoOf', { name })}
                        submitVariant="secondary"
                        wide={false}
                      >
                        <input type="hidden" name="mergeId" value={one.mergeId} />
                      </PlainForm>
                    ) : null}
                  </li>
                )
              })}
            </ul>
            {mayUndo ? <p className="mt-2 max-w-prose text-ink-soft text-sm">{t('undoHint')}</p> : null}
          </ClientMessages>
        </Section>
      ) : null}
    </>
  )
}
