'use client'

import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { formatLocales } from '@/lib/format'

export type Draft = {
  /** The name under which the user's draft is kept. */
  form: string
  /** What she left here before, exactly as typed, and when (ISO). */
  values?: FieldValues
  savedAt?: string
  save: (form: string, values: FieldValues) => Promise<{ savedAt: string } | null>
  discard: (form: string) => Promise<void>
}

const pause = 1500

/** Keeps on the server what is typed, a moment after each change, and the record on which it stands. */
export function useDraft(form: UseFormReturn, draft: Draft | undefined, base: RefObject<FieldValues>) {
  const t = useTranslations('form')
  const clock = useClock()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [unsaved, setUnsaved] = useState(false)
  const [failed, setFailed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const writing = useRef<Promise<void>>(Promise.resolve())
  const waiting = useRef(false)
  const latest = useRef(draft)
  latest.current = draft
  const enabled = draft !== undefined

  const write = useCallback(() => {
    clearTimeout(timer.current)
    waiting.current = false
    const values = structuredClone({ ...form.getValues(), _base: base.current })
    writing.current = writing.current.then(async () => {
      try {
        const saved = await latest.current?.save(latest.current.form, values)
        setSavedAt(saved?.savedAt ?? null)
        setFailed(!saved)
        if (saved && !waiting.current) setUnsaved(false)
      } catch {
        setFailed(true)
      }
    })
  }, [form, base])

  useEffect(() => {
    if (!enabled) return
    const later = () => {
      waiting.current = true
      setUnsaved(true)
      clearTimeout(timer.current)
      timer.current = setTimeout(write, pause)
    }
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ type }) => {
        // A reset has no type: nothing was typed.
        if (type === 'change') later()
      },
    })
    const flush = () => {
      if (waiting.current) write()
    }
    document.addEventListener('visibilitychange', flush)
    return () => {
      unsubscribe()
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [enabled, form, write])

  return {
    unsaved,
    note: failed
      ? t('draftFailed')
      : unsaved
        ? t('draftSaving')
        : savedAt
          ? t('draftSaved', { time: clock(savedAt) })
          : t('draftWill'),
    /** Waits until nothing is being written any more and writes nothing further. */
    settle: () => {
      clearTimeout(timer.current)
      waiting.current = false
      return writing.current
    },
    discard: async () => {
      clearTimeout(timer.current)
      waiting.current = false
      await writing.current
      await latest.current?.discard(latest.current.form)
      setSavedAt(null)
      setUnsaved(false)
    },
  }
}

/** Says that the form is as it was left, and offers to begin afresh. */
export function DraftNote({
  draft,
  drafting,
  reset,
}: {
  draft: Draft
  drafting: ReturnType<typeof useDraft>
  reset: () => void
}) {
  const t = useTranslations('form')
  const clock = useClock()
  const [shown, setShown] = useState(draft.values !== undefined)
  if (!shown) return null
  return (
    <Alert className="max-w-2xl">
      <p>
        {draft.savedAt ? t('draftRestored', { time: clock(draft.savedAt, true) }) : t('draftRestoredPlain')}
      </p>
      <Button
        variant="quiet"
        size="small"
        className="-ml-3"
        onClick={async () => {
          await drafting.discard()
          reset()
          setShown(false)
        }}
      >
        {t('draftDiscard')}
      </Button>
    </Alert>
  )
}

function useClock() {
  const locale = useLocale() as Locale
  const timeZone = useTimeZone()
  return (instant: string, withDay = false) =>
    new Intl.DateTimeFormat(formatLocales[locale], {
      timeStyle: 'short',
      ...(withDay ? { dateStyle: 'medium' } : {}),
      timeZone,
    }).format(new Date(instant))
}
