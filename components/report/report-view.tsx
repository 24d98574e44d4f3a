import 'server-only'
import type { Report } from '@/reports/blocks'
import { plainText } from '@/reports/cell-text'
import { isTitled, leveled } from '@/reports/page-layout'
import { firstNotes, notesOf } from '@/reports/prose'
import { place } from './place'
import { type CardMarks, ReportBlock } from './report-block'
import { ReportLogos } from './report-logos'
import { ReportNotes } from './report-prose'

/**
 * Any report as a page, in its own language; it needs neither a script nor the words of the page around it. `marks` is
 * what the page says of its cards beyond the report.
 */
export function ReportView({ report, marks }: { report: Report; marks?: CardMarks }) {
  const blocks = leveled(report.blocks)
  const first = firstNotes(blocks)
  const notes = blocks.flatMap((block) => (block.kind === 'prose' ? notesOf(block) : []))
  let level: 1 | 2 | 3 = 1
  return (
    <article lang={report.locale} className="max-w-5xl">
      <Opening report={report} />
      {blocks.map((block, at) => {
        if (block.kind === 'heading') level = block.level === 1 ? 2 : 3
        return (
          <ReportBlock
            key={place(at)}
            block={block}
            report={report}
            isTitled={isTitled(block, blocks[at - 1])}
            level={level}
            firstNote={first.get(block) ?? 1}
            marks={marks}
          />
        )
      })}
      <ReportNotes notes={notes} locale={report.locale} />
      <p className="mt-10 border-line border-t pt-3 text-ink-soft text-sm">
        {plainText(report.words.asOf)} · {plainText(report.programme)}
      </p>
    </article>
  )
}

function Opening({ report }: { report: Report }) {
  const { kind, title, subtitle, reference, programme, words, cover } = report
  const said = [reference, programme, words.asOf].filter((text) => text !== null).map(plainText)
  return (
    <header className={cover ? 'border-t-8 pt-6' : undefined} style={cover && { borderColor: cover.colour }}>
      {cover ? (
        <ReportLogos
          logos={cover.logos}
          tall={64}
          wide={560}
          className="-mx-3 mb-6 rounded-md bg-[light-dark(transparent,#ffffff)] px-3 py-2"
        />
      ) : null}
      <p className="font-semibold text-ink-soft">{plainText(kind)}</p>
      <h1 className="font-semibold font-serif text-3xl">{plainText(title)}</h1>
      {subtitle ? <p className="mt-1 font-serif text-ink-soft text-lg">{plainText(subtitle)}</p> : null}
      {cover ? (
        <p className="mt-5 max-w-[60ch] whitespace-pre-line font-serif text-xl">{plainText(cover.lead)}</p>
      ) : null}
      <p className="mt-3 text-ink-soft text-sm">{said.join(' · ')}</p>
    </header>
  )
}
