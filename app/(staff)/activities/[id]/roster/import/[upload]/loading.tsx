import { useTranslations } from 'next-intl'
import { Spinner } from '@/components/ui/spinner'

export default function Loading() {
  const t = useTranslations('rosters.upload')
  return (
    <p role="status" aria-busy="true" className="flex items-center gap-3 py-10">
      <Spinner /> {t('opening')}
    </p>
  )
}
