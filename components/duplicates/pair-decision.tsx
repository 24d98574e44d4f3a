import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Actor } from '@/domain/actor'
import type { PairRecord } from '@/domain/people/pairs'
import { personPolicy } from '@/domain/people/policy'
import { can } from '@/domain/policy'
import { PairKeys } from './pair-keys'
import { SideBySide } from './side-by-side'

/** Two records beside each other, with what can be decided about them. */
export function PairDecision({
  actor,
  pair,
  later,
  join,
  apart,
}: {
  actor: Actor
  pair: PairRecord
  /** Where the next pair is. */
  later: string
  join: PlainAction
  apart: PlainAction
}) {
  const t = useTranslations('duplicates.pair')
  const [a, b] = pair.people
  if (!can(personPolicy, actor, 'merge', { status: 'known' }).ok)
    return (
      <>
        <Alert>{t('readOnly')}</Alert>
        <SideBySide pair={pair} />
        <Button asChild>
          <Link href={later}>{t('later')}</Link>
        </Button>
      </>
    )
  const ids = (
    <>
      <input type="hidden" name="a" value={a.id} />
      <input type="hidden" name="b" value={b.id} />
      <input type="hidden" name="aVersion" value={a.version} />
      <input type="hidden" name="bVersion" value={b.version} />
    </>
  )
  return (
    <PairKeys label={t('title')}>
      <div data-pair-key="m">
        <PlainForm action={join} submitLabel={t('merge')} wide={false}>
          {ids}
          <SideBySide pair={pair} choose />
          <p className="text-ink-soft">{t('mergeHint')}</p>
        </PlainForm>
      </div>
      <div className="flex flex-wrap items-end gap-3 border-line border-t pt-3">
        <div data-pair-key="d">
          <PlainForm action={apart} submitLabel={t('apart')} submitVariant="secondary" wide={false}>
            {ids}
          </PlainForm>
        </div>
        <Button asChild variant="quiet">
          <Link href={later} data-pair-key="l">
            {t('later')}
          </Link>
        </Button>
      </div>
      <p className="text-ink-soft text-sm max-md:hidden">{t('keys')}</p>
    </PairKeys>
  )
}
