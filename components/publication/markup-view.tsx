import { Fragment } from 'react'
import type { MarkupPart, MarkupRun } from '@/domain/publication/markup'

/** A text in simple formatting as a page shows it; its sources stand in brackets, as a publication sets them as notes. */
export function MarkupView({ parts, lang }: { parts: readonly MarkupPart[]; lang?: string }) {
  return (
    <div lang={lang} className="wrap-anywhere max-w-[68ch] space-y-3 font-serif text-base/relaxed">
      {parts.map((part, at) => {
        const key = `part${at}`
        if (part.kind === 'heading')
          return (
            <p key={key} className="mt-5 font-sans font-semibold text-action text-lg">
              {part.text}
            </p>
          )
        if (part.kind === 'paragraph')
          return (
            <p key={key}>
              <Runs runs={part.runs} />
            </p>
          )
        return (
          <ul key={key} className="list-['–_'] space-y-1 pl-5">
            {part.items.map((runs, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name
              <li key={nth}>
                <Runs runs={runs} />
              </li>
            ))}
          </ul>
        )
      })}
    </div>
  )
}

function Runs({ runs }: { runs: readonly MarkupRun[] }) {
  return runs.map(({ text, strong, slanted, href, note }, at) => {
    let words = <>{text}</>
    if (slanted) words = <em>{words}</em>
    if (strong) words = <strong>{words}</strong>
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name
      <Fragment key={at}>
        {href ? (
          <a href={href} className="link" rel="noreferrer" target="_blank">
            {words}
          </a>
        ) : (
          words
        )}
        {note ? <span className="text-ink-soft text-sm"> [{note}]</span> : null}
      </Fragment>
    )
  })
}
