import { Fragment } from 'react'
import type { ProseBlock, Report, Run } from '@/reports/blocks'
import { plainText } from '@/reports/cell-text'
import { textsIn } from '@/reports/texts'
import { place } from './place'

/** What somebody wrote, with signs that lead to its notes at the end of the page. */
export function ReportProse({
  block,
  first,
  locale,
}: {
  block: ProseBlock
  /** The number of its first note. */
  first: number
  locale: Report['locale']
}) {
  let next = first
  const runs = (all: Run[]) =>
    all.map((run, at) => (
      <Fragment key={place(at)}>
        <Words run={run} />
        {run.note ? <NoteSign number={next++} locale={locale} /> : null}
      </Fragment>
    ))
  return (
    <div className="my-4 max-w-[68ch] space-y-3 font-serif text-base/relaxed sm:text-lg/relaxed">
      {block.parts.map((part, at) =>
        part.kind === 'paragraph' ? (
          <p key={place(at)} className="whitespace-pre-line">
            {runs(part.runs)}
          </p>
        ) : (
          <ul key={place(at)} className="list-['–_'] space-y-1.5 pl-5">
            {part.items.map((item, nth) => (
              <li key={place(nth)}>{runs(item)}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  )
}

function Words({ run: { text, strong, slanted, href } }: { run: Run }) {
  let words = <>{plainText(text)}</>
  if (slanted) words = <em>{words}</em>
  if (strong) words = <strong className="font-semibold">{words}</strong>
  return href ? (
    <a href={href} className="link">
      {words}
    </a>
  ) : (
    words
  )
}

const NoteSign = ({ number, locale }: { number: number; locale: Report['locale'] }) => (
  <sup>
    <a
      id={`note-sign-${number}`}
      href={`#note-${number}`}
      className="link px-0.5 font-sans"
      aria-label={textsIn(locale)('reports.view.note', { number })}
    >
      {number}
    </a>
  </sup>
)

/** The notes of all prose, in the order of their signs, each with the way back. */
export function ReportNotes({ notes, locale }: { notes: string[]; locale: Report['locale'] }) {
  if (notes.length === 0) return null
  const t = textsIn(locale)
  return (
    <section className="mt-12 max-w-[68ch] border-line border-t pt-4">
      <h2 className="font-semibold text-base">{t('reports.view.notes')}</h2>
      <ol className="mt-2 list-decimal space-y-1 pl-6 text-ink-soft text-sm">
        {notes.map((note, at) => (
          <li key={place(at)} id={`note-${at + 1}`}>
            {note}{' '}
            <a
              href={`#note-sign-${at + 1}`}
              className="link inline-block px-2"
              aria-label={t('reports.view.back', { number: at + 1 })}
            >
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
