import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  const t = useTranslations('ui')
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        {t('loading')}
      </p>
      <Skeleton className="h-4 w-32" />
      <Skeleton className="mt-4 h-9 w-96 max-w-full" />
      <Skeleton className="mt-10 h-11 w-full max-w-xl" />
      <div className="mt-8 space-y-4">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
          <Skeleton key={row} className="h-6 w-full" />
        ))}
      </div>
    </div>
  )
}
