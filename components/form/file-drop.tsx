'use client'

import { FileText, Upload, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { cn } from '@/lib/cn'
import { sendFile, UploadRefused } from './upload'

export type SentFile = { filename: string; size: number }

/**
 * A place to drop a file or to choose one; it is sent at once and its progress shown. `endpoint` is a route handler
 * that takes the bytes as the body and the name as ?filename=.
 */
export function FileDrop<Answer>({
  id,
  endpoint,
  accept,
  limit,
  sent,
  onSent,
  onRemoved,
  disabled,
  describedBy,
  labelledBy,
  invalid,
}: {
  id?: string
  endpoint: string
  accept?: string
  /** In bytes; what is larger is refused before it is sent. */
  limit?: number
  sent: SentFile | null
  onSent: (answer: Answer, file: File) => void
  onRemoved?: () => void
  disabled?: boolean
  describedBy?: string
  labelledBy?: string
  invalid?: boolean
}) {
  const t = useTranslations('form.file')
  const input = useRef<HTMLInputElement>(null)
  const abort = useRef<AbortController>(null)
  const [progress, setProgress] = useState<{ filename: string; part: number } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  useEffect(() => () => abort.current?.abort(), [])

  async function take(file: File | undefined) {
    if (!file || disabled) return
    setError(null)
    if (file.size === 0) return setError(t('empty'))
    if (limit && file.size > limit) return setError(t('tooLarge', { size: megabytes(limit) }))
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    setProgress({ filename: file.name, part: 0 })
    try {
      const answer = await sendFile<Answer>(
        endpoint,
        file,
        (part) => setProgress({ filename: file.name, part }),
        controller.signal,
      )
      onSent(answer, file)
    } catch (failure) {
      if (!controller.signal.aborted) {
        setError((failure instanceof UploadRefused && failure.sentence) || t('unreachable'))
      }
    } finally {
      if (abort.current === controller) setProgress(null)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={cn(
        'max-w-2xl rounded-md border border-line-strong border-dashed p-4',
        over && 'border-action bg-action-soft',
        (invalid || error) && 'border-2 border-attention',
      )}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer.files[0])
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-hidden
        className="sr-only"
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div aria-live="polite">
        {progress ? (
          <div className="flex items-center gap-3">
            <div className="min-w-0 flex-1">
              <p className="mb-1.5 truncate">
                {progress.part < 1
                  ? t('sending', { filename: progress.filename, percent: Math.round(progress.part * 100) })
                  : t('checking', { filename: progress.filename })}
              </p>
              <Progress
                value={progress.part < 1 ? progress.part : undefined}
                label={t('progress', { filename: progress.filename })}
              />
            </div>
            <Button variant="quiet" size="small" onClick={() => abort.current?.abort()}>
              {t('stop')}
            </Button>
          </div>
        ) : sent ? (
          <p className="flex items-center gap-2">
            <FileText aria-hidden className="size-4.5 shrink-0" />
            <span className="min-w-0 flex-1 truncate">
              {sent.filename} <span className="text-ink-soft">({megabytes(sent.size)})</span>
            </span>
            {onRemoved ? (
              <Button variant="quiet" size="small" onClick={onRemoved} disabled={disabled}>
                <X aria-hidden />
                {t('remove')}
              </Button>
            ) : null}
          </p>
        ) : null}
        {error ? <p className="mb-2 font-semibold text-attention">{error}</p> : null}
      </div>
      {progress ? null : (
        <p className={cn('flex flex-wrap items-center gap-x-3 gap-y-1', sent && 'mt-2')}>
          <Button
            id={id}
            size="small"
            disabled={disabled}
            aria-labelledby={labelledBy && id ? `${labelledBy} ${id}` : undefined}
            aria-describedby={describedBy}
            onClick={() => input.current?.click()}
          >
            <Upload aria-hidden />
            {sent ? t('chooseAnother') : t('choose')}
          </Button>
          <span className="hidden text-ink-soft sm:inline">{t('orDrop')}</span>
        </p>
      )}
    </div>
  )
}

/** A size in units that people use. */
export const megabytes = (bytes: number) =>
  bytes < 1_024_000
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1_048_576).toFixed(1).replace('.0', '')} MB`
