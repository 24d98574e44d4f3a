import 'server-only'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import type { AskBlock, Block, Card, Fact, Figure, Report } from '@/reports/blocks'
import { cellText, paragraphsOf, plainText, unitBeside } from '@/reports/cell-text'
import { formatNumber } from '@/reports/format'
import { textsIn } from '@/reports/texts'
import { place } from './place'
import { ReportPicture } from './report-picture'
import { ReportProse } from './report-prose'
import { ReportTable } from './report-table'

/** What a page says of a card that its report does not, by the key of the card. */
export type CardMarks = Readonly<Record<string, ReactNode>>

/** One block of a report as a part of its page. */
export function ReportBlock({
  block,
  report,
  isTitled,
  level,
  firstNote,
  marks,
}: {
  block: Block
  report: Report
  /** Whether the heading right above says its title. */
  isTitled: boolean
  /** Of the heading that it stands below: 1 for the title of the report. */
  level: 1 | 2 | 3
  firstNote: number
  marks?: CardMarks
}) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h2' : 'h3'
      return (
        <Heading
          className={cn(
            'font-semibold text-action leading-snug',
            block.level === 1 ? 'mt-12 border-action border-t-2 pt-3 text-xl' : 'mt-8 text-ink text-lg',
          )}
        >
          {plainText(block.text)}
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <Paragraphs
          text={block.text}
          className="my-4 max-w-[68ch] space-y-3 font-serif text-base/relaxed sm:text-lg/relaxed"
        />
      )
    case 'list':
      return (
        <ul className="my-4 max-w-[68ch] list-['–_'] space-y-1.5 pl-5 font-serif text-base/relaxed sm:text-lg/relaxed">
          {block.items.map((item, at) => (
            <li key={place(at)}>{plainText(item)}</li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts items={block.items} report={report} />
    case 'figures':
      return <Figures items={block.items} report={report} />
    case 'table':
      return <ReportTable block={block} report={report} isTitled={isTitled} />
    case 'chart':
    case 'map':
      return <ReportPicture block={block} report={report} isTitled={isTitled} />
    case 'prose':
      return <ReportProse block={block} first={firstNote} locale={report.locale} />
    case 'cards':
      return <Cards cards={block.cards} level={level} marks={marks} />
    case 'ask':
      return <Ask block={block} />
  }
}

const Paragraphs = ({ text, className }: { text: string; className?: string }) => (
  <div className={className}>
    {paragraphsOf(text).map((lines, at) => (
      <p key={place(at)} className="whitespace-pre-line">
        {lines.join('\n')}
      </p>
    ))}
  </div>
)

const Facts = ({ items, report: { locale, words } }: { items: Fact[]; report: Report }) => (
  <dl className="my-5 max-w-3xl">
    {items.map(({ label, value }, at) => (
      <div
        key={place(at)}
        className="gap-x-6 border-line border-b py-2 sm:grid sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]"
      >
        <dt className="text-ink-soft">{plainText(label)}</dt>
        <dd className="wrap-anywhere whitespace-pre-line">{cellText(value, locale) ?? words.nothing}</dd>
      </div>
    ))}
  </dl>
)

/** The numbers that the report is read for, each with what exactly it counts and the way to its rows. */
function Figures({ items, report: { locale } }: { items: Figure[]; report: Report }) {
  const t = textsIn(locale)
  return (
    <ul className="my-6 grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]">
      {items.map(({ key, label, value, unit, definition, behind }) => {
        const number = formatNumber(value, locale)
        return (
          <li key={key} className="border-action border-t-2 pt-3">
            <p className="tabular font-semibold text-3xl text-action leading-none">
              {behind ? (
                <Link href={behind} className="rounded-sm underline decoration-1 underline-offset-4">
                  {number}
                  <span className="sr-only">. {t('reports.view.rows', { label: plainText(label) })}</span>
                </Link>
              ) : (
                number
              )}
            </p>
            <p className="mt-2 leading-snug">
              <span className="font-semibold">{plainText(label)}</span>{' '}
              <span className="text-ink-soft">{unitBeside({ label, unit })}</span>
            </p>
            <p className="mt-1 font-serif text-ink-soft text-sm">{plainText(definition)}</p>
          </li>
        )
      })}
    </ul>
  )
}

function Cards({ cards, level, marks = {} }: { cards: Card[]; level: 1 | 2 | 3; marks?: CardMarks }) {
  const Heading = level === 1 ? 'h2' : level === 2 ? 'h3' : 'h4'
  return (
    <div className="my-6 grid gap-x-8 gap-y-10 lg:grid-cols-2">
      {cards.map(({ key, title, subtitle, parts }, at) => (
        <section key={place(at)} className="border-action border-t-2 pt-3">
          <Heading className="font-semibold text-lg leading-snug">{plainText(title)}</Heading>
          {subtitle ? <p className="text-ink-soft text-sm">{plainText(subtitle)}</p> : null}
          {key === undefined ? null : marks[key]}
          {parts.map(({ label, text }) => (
            <div key={label} className="mt-3">
              <p className="font-semibold text-action text-sm">{plainText(label)}</p>
              <Paragraphs text={text} className="space-y-2 font-serif" />
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}

const Ask = ({ block: { text, hint, options, mark } }: { block: AskBlock }) => (
  <div className="my-6 max-w-[68ch]">
    <p className="font-semibold">
      {plainText(text)} {hint ? <span className="font-normal text-ink-soft">{plainText(hint)}</span> : null}
    </p>
    <ul className="mt-1">
      {options.map((option) => (
        <li key={option}>
          {mark === 'one' ? '○' : '□'} {plainText(option)}
        </li>
      ))}
    </ul>
  </div>
)
