'use client'

import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Spinner } from '@/components/ui/spinner'
import { foldText } from './fold-text'
import type { Option } from './option'

/** Most options shown at once; typing narrows them. */
const shownAtOnce = 60

/** A box to search in and what it finds: among the options given, or at an address that answers {items}. */
export function OptionsList({
  label,
  options,
  search,
  chosen,
  onChoose,
  none,
}: {
  label: string
  options: readonly Option[]
  /** The address that is asked with ?q= as the user types. */
  search?: string
  chosen: readonly string[]
  onChoose: (option: Option) => void
  /** What to offer under what is found, for example to add what is not there. */
  none?: (query: string) => React.ReactNode
}) {
  const t = useTranslations('form')
  const [query, setQuery] = useState('')
  const { found, busy } = useFound(search, query)
  const words = foldText(query).split(' ').filter(Boolean)
  const matching =
    found ??
    options.filter((option) => {
      const text = foldText(`${option.label} ${option.detail ?? ''}`)
      return words.every((word) => text.includes(word))
    })
  const shown = matching.slice(0, shownAtOnce)
  return (
    <Command shouldFilter={false} loop label={label}>
      <Command.Input
        autoFocus
        value={query}
        onValueChange={setQuery}
        placeholder={t('typeToSearch')}
        aria-label={t('searchIn', { label })}
        className="control rounded-b-none border-0 border-line border-b"
      />
      {busy ? (
        <p role="status" className="flex items-center gap-2 px-4 pt-3 text-ink-soft">
          <Spinner /> {t('searching')}
        </p>
      ) : shown.length === 0 ? (
        <p role="status" className="px-4 pt-3 text-ink-soft">
          {t('nothingFound')}
        </p>
      ) : null}
      <Command.List label={label} className="max-h-72 overflow-y-auto p-1.5">
        {shown.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            onSelect={() => onChoose(option)}
            className="flex min-h-11 cursor-pointer items-start gap-2 rounded-md px-3 py-1.5 data-[selected=true]:bg-action-soft md:min-h-9"
          >
            <Check
              aria-hidden
              className={
                chosen.includes(option.value) ? 'mt-1 size-4 shrink-0' : 'invisible mt-1 size-4 shrink-0'
              }
            />
            <span>
              {option.label}
              {chosen.includes(option.value) ? <span className="sr-only"> {t('isChosen')}</span> : null}
              {option.detail ? <span className="block text-ink-soft text-sm">{option.detail}</span> : null}
            </span>
          </Command.Item>
        ))}
      </Command.List>
      {matching.length > shown.length ? (
        <p className="border-line border-t px-4 py-2 text-ink-soft text-sm">
          {t('moreToFind', { count: matching.length - shown.length })}
        </p>
      ) : null}
      {none && query.trim() && !busy ? (
        <div className="border-line border-t p-1.5">{none(query.trim())}</div>
      ) : null}
    </Command>
  )
}

/** What the address answers for the text, a moment after the last key. */
function useFound(search: string | undefined, query: string) {
  const [found, setFound] = useState<Option[] | undefined>(search ? [] : undefined)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (!search) return
    const controller = new AbortController()
    setBusy(true)
    const timer = setTimeout(
      async () => {
        try {
          const glue = search.includes('?') ? '&' : '?'
          const response = await fetch(`${search}${glue}q=${encodeURIComponent(query)}`, {
            signal: controller.signal,
          })
          const answer = (await response.json()) as { items?: Option[] }
          setFound(answer.items ?? [])
          setBusy(false)
        } catch {
          if (!controller.signal.aborted) {
            setFound([])
            setBusy(false)
          }
        }
      },
      query ? 180 : 0,
    )
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [search, query])
  return { found, busy }
}
