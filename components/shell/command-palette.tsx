'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { useEffect, useState } from 'react'
import { foldText } from '@/components/form/fold-text'
import { useFocusBack } from '@/components/ui/focus-back'
import { Spinner } from '@/components/ui/spinner'
import type { Role } from '@/db/enums'
import { paletteEvent } from './open-palette'
import { placesFor } from './places'

type Item = { label: string; detail: string; href: string }
type Group = { kind: string; label?: string; items: Item[] }

/** Finds any record by name or reference, and any place: Ctrl K. */
export function CommandPalette({ role }: { role: Role }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const focusBack = useFocusBack()
  const { groups, busy } = useSearch(open ? query.trim() : '')

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((before) => !before)
    }
    const onOpen = () => setOpen(true)
    document.addEventListener('keydown', onKey)
    document.addEventListener(paletteEvent, onOpen)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener(paletteEvent, onOpen)
    }
  }, [])

  const go = (href: string) => {
    setOpen(false)
    setQuery('')
    router.push(href)
  }
  const matchingPlaces = placesFor({ role }).filter(({ name }) =>
    foldText(t(`places.${name}`)).startsWith(foldText(query)),
  )

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          {...focusBack}
          aria-describedby={undefined}
          className="appear fixed inset-x-2 top-2 z-50 overflow-hidden rounded-lg bg-raised shadow-float focus-visible:outline-none sm:top-[12dvh] sm:right-auto sm:left-1/2 sm:w-[calc(100%-3rem)] sm:max-w-2xl sm:-translate-x-1/2"
        >
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          <Command shouldFilter={false} loop label={t('palette.title')}>
            <Command.Input
              value={query}
              onValueChange={setQuery}
              aria-label={t('palette.title')}
              placeholder={t('palette.placeholder')}
              className="w-full border-line border-b bg-transparent px-5 py-4 text-lg placeholder:text-ink-soft focus-visible:outline-none"
            />
            <p
              role="status"
              className={busy || isEmpty(groups, matchingPlaces, query) ? hintLook : 'sr-only'}
            >
              {busy ? (
                <>
                  <Spinner /> {t('palette.searching')}
                </>
              ) : isEmpty(groups, matchingPlaces, query) ? (
                query.trim().length < 3 ? (
                  t('palette.short')
                ) : (
                  t('palette.nothing')
                )
              ) : (
                t('palette.count', { count: groups.reduce((sum, group) => sum + group.items.length, 0) })
              )}
            </p>
            <Command.List label={t('palette.found')} className="max-h-[60dvh] overflow-y-auto p-2">
              {groups.map((group) => (
                <Command.Group
                  key={group.kind}
                  heading={group.label ?? t(`palette.kinds.${group.kind}`)}
                  className={groupLook}
                >
                  {group.items.map((item) => (
                    <Command.Item
                      key={item.href}
                      value={item.href}
                      onSelect={() => go(item.href)}
                      className={itemLook}
                    >
                      <span className="min-w-0">
                        <span className="block truncate">{item.label}</span>
                        <span className="block truncate text-ink-soft text-sm">{item.detail}</span>
                      </span>
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
              {matchingPlaces.length > 0 ? (
                <Command.Group heading={t('palette.places')} className={groupLook}>
                  {matchingPlaces.map(({ name, href, icon: Icon }) => (
                    <Command.Item key={name} value={href} onSelect={() => go(href)} className={itemLook}>
                      <Icon aria-hidden className="size-4.5 shrink-0 text-ink-soft" />
                      {t(`places.${name}`)}
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const hintLook = 'flex items-center gap-2 px-5 pt-4 text-ink-soft'
const groupLook =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-soft [&_[cmdk-group-heading]]:text-sm'
const itemLook =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 leading-snug data-[selected=true]:bg-action-soft'

const isEmpty = (groups: Group[], matching: readonly unknown[], query: string) =>
  groups.length === 0 && (matching.length === 0 || query.trim().length > 0)

function useSearch(query: string) {
  const [groups, setGroups] = useState<Group[]>([])
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (query.length < 3) {
      setGroups([])
      setBusy(false)
      return
    }
    const controller = new AbortController()
    setBusy(true)
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/search?q=${encodeURIComponent(query)}`, {
          signal: controller.signal,
        })
        const answer = (await response.json()) as { groups?: Group[] }
        setGroups(answer.groups ?? [])
        setBusy(false)
      } catch {
        if (controller.signal.aborted) return
        setGroups([])
        setBusy(false)
      }
    }, 150)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [query])
  return { groups, busy }
}
