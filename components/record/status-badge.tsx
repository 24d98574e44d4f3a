import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import { type StatusTone, statusTone } from './status-tone'

const words: Record<StatusTone, string> = {
  coming: 'text-ink-soft',
  open: 'text-action',
  waiting: 'text-attention',
  good: 'text-good',
  over: 'text-ink-soft',
  stopped: 'text-ink-soft',
}

/** A status in word, shape and colour: `enumName` is a list of `enums`, for example requestStatus. */
export function StatusBadge({
  enumName,
  status,
  className,
}: {
  enumName: string
  status: string
  className?: string
}) {
  const t = useTranslations(`enums.${enumName}`)
  const tone = statusTone(status)
  return (
    <span
      className={cn(
        'inline-flex items-baseline gap-1.5 whitespace-nowrap font-semibold text-sm',
        words[tone],
        className,
      )}
    >
      <StatusShape tone={tone} className="self-center" />
      {t(status)}
    </span>
  )
}

/** An empty ring, a half, a triangle, a full disc with a tick, a square, a cross: told apart without colour. */
export function StatusShape({ tone, className }: { tone: StatusTone; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={cn('size-3.5 shrink-0', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {tone === 'coming' ? <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.4" /> : null}
      {tone === 'open' ? (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </>
      ) : null}
      {tone === 'waiting' ? (
        <>
          <path d="M8 2 15 14H1z" fill="currentColor" />
          <path d="M8 6.5v3.4M8 12v.1" stroke="var(--surface)" />
        </>
      ) : null}
      {tone === 'good' ? (
        <>
          <circle cx="8" cy="8" r="6.4" fill="currentColor" />
          <path d="m5.2 8.2 2 2 3.6-4" stroke="var(--surface)" />
        </>
      ) : null}
      {tone === 'over' ? <rect x="3" y="3" width="10" height="10" rx="1.5" fill="currentColor" /> : null}
      {tone === 'stopped' ? <path d="m3.5 3.5 9 9m0-9-9 9" /> : null}
    </svg>
  )
}
