'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { Spinner } from '@/components/ui/spinner'
import type { ImportProgress } from '@/domain/rosters/watch'
import type { ActionAnswer } from '@/lib/answer'
import { countPeople, openRows } from './import-choices'
import { recordByLines } from './record-by-lines'
import { useRowChoices } from './use-row-choices'

type Props = {
  /** The Server Action; leads to what it came to when it is done. For when there is no script, and between pages. */
  record: (before: ActionAnswer | null, form: FormData) => Promise<ActionAnswer>
  id: number
  uploadId: number
  /** How the list is read, as JSON. */
  mapping: string
  certain: number
  /** The doubtful rows, and the candidates among theirs that are recorded anyway. */
  doubtful: readonly string[]
  counted: readonly string[]
  /** What was chosen before, by row. */
  said: Readonly<Record<string, string>>
  /** The rows, with the choices about them, and everything between them and the button. */
  children: ReactNode
}

/**
 * Records the list with what was chosen about its rows, tells how far it is and can be stopped. The choices are the
 * boxes among the children; those of other pages are kept on the server, and all work without script.
 */
export function ImportForm(props: Props) {
  const { record, id, uploadId, mapping, certain, doubtful, counted, said, children } = props
  const t = useTranslations('rosters.preview')
  const tLists = useTranslations('rosters.lists')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [answer, send, moving] = useActionState(record, null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [stopping, setStopping] = useState(false)
  const stop = useRef<AbortController>(null)
  const { choices, leftOut, leftOutMore, take, chooseAll } = useRowChoices(form, uploadId, said)
  useEffect(() => () => stop.current?.abort(), [])
  const open = openRows(doubtful, choices).filter((key) => !leftOut[key])
  const count = Math.max(0, countPeople({ certain, doubtful, counted }, choices) - leftOutMore)
  const sentence = refusal ?? (answer && !answer.ok ? answer.message : null)
  const recording = progress !== null

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (button?.name === 'go') return
    event.preventDefault()
    if (recording) return
    const here = open.find((key) => form.current?.querySelector(`[data-row="${key}"]`))
    if (here) return form.current?.querySelector<HTMLElement>(`[data-row="${here}"]`)?.focus()
    setRefusal(null)
    setStopping(false)
    setProgress({ step: 'reading', done: 0, total: 1, part: 0 })
    const controller = new AbortController()
    stop.current = controller
    const came = await recordByLines(
      `/api/rosters/${uploadId}/record?activity=${id}`,
      { mapping: JSON.parse(mapping), choices, leaveOut: leftOut },
      setProgress,
      controller.signal,
    )
    if (came.kind === 'recorded') {
      router.push(`/activities/${id}/roster/import?recorded=${came.importId ?? 'nothing'}`)
      return
    }
    setProgress(null)
    if (came.kind === 'stopped') setRefusal(tLists('stopped'))
    else setRefusal((came.kind === 'refused' && came.message) || t('unreachable'))
  }

  return (
    <form ref={form} action={send} onSubmit={onSubmit} onChange={take} className="space-y-12">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="uploadId" value={uploadId} />
      <input type="hidden" name="mapping" value={mapping} />
      {children}
      <div className="bottom-0 z-10 space-y-3 border-line border-t bg-paper py-3 md:sticky">
        {sentence ? (
          <Alert tone="attention" live>
            {sentence}
          </Alert>
        ) : null}
        {progress ? (
          <Recording
            progress={progress}
            stopping={stopping}
            onStop={() => {
              setStopping(true)
              stop.current?.abort()
            }}
          />
        ) : (
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <Button type="submit" variant="primary" aria-busy={moving} aria-describedby="still-open">
              {moving ? <Spinner /> : null}
              {count > 0 ? t('record', { count }) : t('recordAll')}
            </Button>
            <p id="still-open" role="status" className="text-ink-soft">
              {open.length > 0 ? t('stillOpen', { count: open.length }) : t('allDecided')}
            </p>
            {open.length > 2 ? (
              <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
                {t('doubtful.rest')}
                <Button size="small" onClick={() => chooseAll(open, 'new')}>
                  {t('doubtful.restNew')}
                </Button>
                <Button size="small" onClick={() => chooseAll(open, 'out')}>
                  {t('doubtful.restOut')}
                </Button>
              </p>
            ) : null}
          </div>
        )}
      </div>
    </form>
  )
}

function Recording({
  progress,
  stopping,
  onStop,
}: {
  progress: ImportProgress
  stopping: boolean
  onStop: () => void
}) {
  const t = useTranslations('rosters.lists.recording')
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <p role="status" className="mb-1.5">
          {stopping ? t('stopping') : t(`step.${progress.step}`)}
        </p>
        <Progress value={progress.part} label={t('label')} />
      </div>
      <Button onClick={onStop} disabled={stopping || progress.step === 'finishing'}>
        {t('stop')}
      </Button>
    </div>
  )
}
