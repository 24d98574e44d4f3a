'use client'

import { ListChecks, Printer, QrCode, Upload } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { AddPerson } from './add-person'
import type { RosterVerbs } from './roster-verbs'

/** What can be done with a roster as a whole. */
export function RosterButtons({
  activityId,
  may,
  hasPeople,
  add,
}: {
  activityId: number
  may: RosterVerbs
  hasPeople: boolean
  add: ComponentProps<typeof AddPerson>['add']
}) {
  const t = useTranslations('rosters.buttons')
  const href = `/activities/${activityId}/roster`
  return (
    <div className="flex flex-wrap gap-2">
      {may.importRoster ? (
        <Button asChild size="small">
          <Link href={`${href}/import`}>
            <Upload aria-hidden />
            {t('upload')}
          </Link>
        </Button>
      ) : null}
      {may.recordAttendance && hasPeople ? (
        <Button asChild size="small">
          <Link href={`${href}/attendance`}>
            <ListChecks aria-hidden />
            {t('attendance')}
          </Link>
        </Button>
      ) : null}
      {may.makeCheckInLink ? (
        <Button asChild size="small">
          <Link href={`${href}/check-in`}>
            <QrCode aria-hidden />
            {t('checkIn')}
          </Link>
        </Button>
      ) : null}
      {may.exportRoster && may.recordAttendance ? (
        <Button asChild size="small">
          <a href={`/api/activities/${activityId}/sign-in-sheet`}>
            <Printer aria-hidden />
            {t('sheet')}
          </a>
        </Button>
      ) : null}
      {may.addParticipant ? <AddPerson activityId={activityId} add={add} /> : null}
    </div>
  )
}
