'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { FileDrop, type SentFile } from '@/components/form/file-drop'
import { Spinner } from '@/components/ui/spinner'

/** The place for an attendance list; once it is taken in, the page that shows what is in it opens. */
export function UploadList({ activityId, limit }: { activityId: number; limit: number }) {
  const t = useTranslations('rosters.upload')
  const router = useRouter()
  const [sent, setSent] = useState<SentFile | null>(null)
  const [opening, startOpening] = useTransition()
  return (
    <div>
      <p id="list-label" className="font-semibold">
        {t('file')}
      </p>
      <p id="list-help" className="mb-1.5 max-w-2xl text-ink-soft text-sm">
        {t('fileHelp')}
      </p>
      <FileDrop<{ id: number }>
        id="list"
        labelledBy="list-label"
        describedBy="list-help"
        endpoint={`/api/rosters?activity=${activityId}`}
        accept=".xlsx,.xls,.ods,.fods,.csv,.tsv,.txt,.htm,.html,.xml,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet"
        limit={limit}
        sent={sent}
        disabled={opening}
        onSent={({ id }, file) => {
          setSent({ filename: file.name, size: file.size })
          startOpening(() => router.push(`/activities/${activityId}/roster/import/${id}`))
        }}
      />
      <p role="status" className="mt-2 flex items-center gap-2">
        {opening ? (
          <>
            <Spinner /> {t('opening')}
          </>
        ) : null}
      </p>
    </div>
  )
}
