import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Figure, Figures } from '@/components/record/figure'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { figureHref } from '@/domain/counting/scope'
import { formatNumber } from '@/lib/format'

type Recorded = { filename: string; newPeople: number; knownPeople: number; skippedRows: number }

/** What recording a list came to, and where to go from here; null where the list held nothing new. */
export function RecordedList({
  activityId,
  recorded,
  participations,
}: {
  activityId: number
  recorded: Recorded | null
  participations: number
}) {
  const t = useTranslations('rosters.recorded')
  const tCount = useTranslations('rosters.preview.counts')
  const locale = useLocale() as Locale
  const figure = (count: number, unit: string, href?: string) => (
    <Figure value={formatNumber(count, locale)} unit={unit} href={href} />
  )
  return (
    <div className="space-y-8">
      {recorded ? (
        <>
          <Alert tone="good">{t('from', { filename: recorded.filename })}</Alert>
          <Figures>
            {figure(recorded.newPeople, tCount('new', { count: recorded.newPeople }))}
            {figure(recorded.knownPeople, tCount('known', { count: recorded.knownPeople }))}
            {figure(recorded.skippedRows, t('skipped', { count: recorded.skippedRows }))}
            {figure(
              participations,
              t('onRoster', { count: participations }),
              figureHref('seats', { activity: activityId }),
            )}
          </Figures>
        </>
      ) : (
        <Alert>{t('nothing')}</Alert>
      )}
      <div className="flex flex-wrap gap-3">
        <Button asChild variant="primary">
          <Link href={`/activities/${activityId}/roster`}>{t('toRoster')}</Link>
        </Button>
        <Button asChild>
          <Link href={`/activities/${activityId}/roster/attendance`}>{t('toAttendance')}</Link>
        </Button>
        <Button asChild>
          <Link href={`/activities/${activityId}/roster/import`}>{t('another')}</Link>
        </Button>
        <Button asChild variant="quiet">
          <Link href={`/activities/${activityId}`}>{t('toActivity')}</Link>
        </Button>
      </div>
    </div>
  )
}
