/** Text as it was typed: paragraphs and line breaks are kept, nothing in it is markup. */
export const Prose = ({ text, className }: { text: string; className?: string }) => (
  <div className={className ?? 'max-w-[68ch] whitespace-pre-line'}>{text}</div>
)
