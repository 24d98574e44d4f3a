'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type FormEvent, useActionState, useRef, useState, useTransition } from 'react'
import { sendFile, UploadRefused } from '@/components/form/upload'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { Textarea } from '@/components/ui/textarea'
import { dayOf } from '@/domain/deadlines'
import type { ActionAnswer } from '@/lib/answer'

/**
 * A place to paste a table that was copied from a spreadsheet; it goes the same way as a file. With script the table
 * is sent as the spreadsheet gave it, with its merged cells and line breaks; without, as text.
 */
export function PasteList({
  activityId,
  paste,
}: {
  activityId: number
  paste: (before: ActionAnswer | null, form: FormData) => Promise<ActionAnswer>
}) {
  const t = useTranslations('rosters.lists.paste')
  const router = useRouter()
  const [answer, send] = useActionState(paste, null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const table = useRef<string | null>(null)
  const sentence = refusal ?? (answer && !answer.ok ? answer.message : null)

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const html = event.clipboardData.getData('text/html')
    const isWhole = event.currentTarget.value === ''
    table.current = isWhole && /<table\b/i.test(html) ? html : null
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('table'))
    if (text.trim() === '') return setRefusal(t('empty'))
    setRefusal(null)
    const day = dayOf(new Date())
    const file = table.current
      ? new File([table.current], `${t('filename')} ${day}.html`)
      : new File([text], `${t('filename')} ${day}.tsv`)
    startTransition(async () => {
      try {
        const { id } = await sendFile<{ id: number }>(
          `/api/rosters?activity=${activityId}`,
          file,
          () => {},
          new AbortController().signal,
        )
        startTransition(() => router.push(`/activities/${activityId}/roster/import/${id}`))
      } catch (error) {
        setRefusal((error instanceof UploadRefused && error.sentence) || t('unreachable'))
      }
    })
  }

  return (
    <form action={send} onSubmit={onSubmit} className="max-w-2xl space-y-3">
      <input type="hidden" name="id" value={activityId} />
      <div>
        <label htmlFor="table" className="font-semibold">
          {t('label')}
        </label>
        <p id="table-help" className="mb-1.5 text-ink-soft text-sm">
          {t('help')}
        </p>
        <Textarea
          id="table"
          name="table"
          rows={4}
          spellCheck={false}
          aria-describedby="table-help"
          className="max-h-64 overflow-x-auto whitespace-pre text-sm"
          onPaste={onPaste}
          onInput={(event) => {
            // What was typed after it was pasted is in the text alone.
            if ((event.nativeEvent as InputEvent).inputType !== 'insertFromPaste') table.current = null
          }}
        />
      </div>
      {sentence ? (
        <Alert tone="attention" live>
          {sentence}
        </Alert>
      ) : null}
      <Button type="submit" aria-busy={pending}>
        {pending ? <Spinner /> : null}
        {t('read')}
      </Button>
    </form>
  )
}
