import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ListUrl } from './list-url'

/** The links to the pages before and after this one. */
export function Pagination({
  url,
  previous,
  next,
}: {
  url: ListUrl
  previous: string | null
  next: string | null
}) {
  const t = useTranslations('list')
  if (!previous && !next) return null
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-3">
      {previous ? (
        <Button asChild size="small">
          <Link href={url.page(previous)} rel="prev">
            <ChevronLeft aria-hidden />
            {t('previous')}
          </Link>
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button asChild size="small">
          <Link href={url.page(next)} rel="next">
            {t('next')}
            <ChevronRight aria-hidden />
          </Link>
        </Button>
      ) : null}
    </nav>
  )
}
