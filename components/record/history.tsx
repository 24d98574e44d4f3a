import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type HistoryLine = {
  id: string | number
  /** The instant in words. */
  at: string
  /** The same for machines. */
  dateTime: string
  who: string
  sentence: ReactNode
  reason?: string | null
}

const shownAtFirst = 12

/** What happened, newest first. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  const t = useTranslations('shell.history')
  if (lines.length === 0) return <p className="text-ink-soft">{t('empty')}</p>
  const rest = lines.slice(shownAtFirst)
  return (
    <>
      <Lines lines={lines.slice(0, shownAtFirst)} />
      {rest.length > 0 ? (
        <details className="mt-4">
          <summary className="link w-fit py-2">{t('earlier', { count: rest.length })}</summary>
          <div className="mt-3">
            <Lines lines={rest} />
          </div>
        </details>
      ) : null}
    </>
  )
}

const Lines = ({ lines }: { lines: readonly HistoryLine[] }) => (
  <ol className="space-y-3.5">
    {lines.map((line) => (
      <li key={line.id} className="gap-x-6 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)]">
        <time dateTime={line.dateTime} className="block text-ink-soft text-sm sm:pt-0.5">
          {line.at}
        </time>
        <div className="min-w-0">
          <p>
            <span className="font-semibold">{line.who}</span> {line.sentence}
          </p>
          {line.reason ? (
            <p className="mt-1 whitespace-pre-line border-line border-l-2 pl-3 text-ink-soft">
              {line.reason}
            </p>
          ) : null}
        </div>
      </li>
    ))}
  </ol>
)
