import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ListUrl } from './list-url'

/** A form that is the address of the list with other words in it: works without JavaScript. */
export function SearchBox({ url, label, name = 'q' }: { url: ListUrl; label: string; name?: string }) {
  const t = useTranslations('list')
  const kept = Object.entries(url.params).filter(([key, value]) => key !== name && key !== 'cursor' && value)
  return (
    <search>
      <form action={url.pathname} className="flex w-full max-w-xl items-center gap-2">
        {kept.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <span className="relative min-w-0 flex-1">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-soft"
          />
          <input
            type="search"
            name={name}
            key={url.params[name] ?? ''}
            defaultValue={url.params[name] ?? ''}
            aria-label={label}
            placeholder={label}
            className="control pl-9"
          />
        </span>
        <Button type="submit">{t('search')}</Button>
      </form>
    </search>
  )
}
