'use client'

import { useTranslations } from 'next-intl'
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react'
import { isNavigation } from '@/components/form/is-navigation'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { ActionAnswer } from '@/lib/answer'
import { type Choices, countPeople, openRows } from './import-choices'

type Props = {
  /** The Server Action; leads to what it came to when it is done. */
  record: (before: ActionAnswer | null, form: FormData) => Promise<ActionAnswer>
  id: number
  uploadId: number
  /** How the list is read, as JSON. */
  mapping: string
  certain: number
  /** The doubtful rows, and the candidates among theirs that are recorded anyway. */
  doubtful: readonly string[]
  counted: readonly string[]
  /** The choices, and everything between them and the button. */
  children: ReactNode
}

/**
 * Records the list with what was chosen about its doubtful rows. The choices are the radio buttons among the children;
 * they outlive a reload and a look at another page of the list, and work without script.
 */
export function ImportForm({ record, id, uploadId, mapping, certain, doubtful, counted, children }: Props) {
  const t = useTranslations('rosters.preview')
  const form = useRef<HTMLFormElement>(null)
  const [answer, send] = useActionState(record, null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const { choices, take } = useChoices(form, `roster-choices-${uploadId}`)
  const open = openRows(doubtful, choices)
  const count = countPeople({ certain, doubtful, counted }, choices)
  const sentence = refusal ?? (answer && !answer.ok ? answer.message : null)

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const first = open[0]
    if (first) {
      form.current?.querySelector<HTMLElement>(`[data-row="${first}"]`)?.focus()
      return
    }
    const given = new FormData(event.currentTarget)
    setRefusal(null)
    // Not by the form's own action, which would take the choices away once it is refused.
    startTransition(async () => {
      try {
        const heard = await record(null, given)
        if (!heard.ok) setRefusal(heard.message)
      } catch (error) {
        if (isNavigation(error)) throw error
        setRefusal(t('unreachable'))
      }
    })
  }

  const forAllOpen = (choice: 'new' | 'out') => {
    for (const key of open) check(form.current, key, choice)
    take()
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
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button type="submit" variant="primary" aria-busy={pending} aria-describedby="still-open">
            {pending ? <Spinner /> : null}
            {pending ? t('recording', { count }) : count > 0 ? t('record', { count }) : t('recordAll')}
          </Button>
          <p id="still-open" role="status" className="text-ink-soft">
            {open.length > 0 ? t('stillOpen', { count: open.length }) : t('allDecided')}
          </p>
          {open.length > 2 ? (
            <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
              {t('doubtful.rest')}
              <Button size="small" onClick={() => forAllOpen('new')}>
                {t('doubtful.restNew')}
              </Button>
              <Button size="small" onClick={() => forAllOpen('out')}>
                {t('doubtful.restOut')}
              </Button>
            </p>
          ) : null}
        </div>
      </div>
    </form>
  )
}

const check = (form: HTMLFormElement | null, key: string, value: string) => {
  const box = [...(form?.querySelectorAll<HTMLInputElement>(`[name="choice.${key}"]`) ?? [])].find(
    (each) => each.value === value,
  )
  if (box) box.checked = true
}

/** What the radio buttons say; kept in the browser's memory of this window. */
function useChoices(form: { current: HTMLFormElement | null }, name: string) {
  const [choices, setChoices] = useState<Choices>({})
  const take = useCallback(() => {
    if (!form.current) return
    const said: Record<string, string> = {}
    for (const [field, value] of new FormData(form.current))
      if (field.startsWith('choice.')) said[field.slice('choice.'.length)] = String(value)
    setChoices(said)
    try {
      sessionStorage.setItem(name, JSON.stringify(said))
    } catch {
      // A browser that keeps nothing still records what is chosen.
    }
  }, [form, name])
  useEffect(() => {
    for (const [key, value] of Object.entries(remembered(name))) check(form.current, key, value)
    take()
  }, [form, name, take])
  return { choices, take }
}

function remembered(name: string): Choices {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Choices
  } catch {
    return {}
  }
}
