/** Three threads woven into one: a minga is work done together. */
export const ProgrammeMark = ({ className = 'size-6' }: { className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className={className}
    fill="none"
    strokeWidth="2.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M3 19V6l6 8" stroke="var(--action)" />
    <path d="M21 19V6l-6 8" stroke="var(--action)" />
    <path d="m7.5 5.5 4.5 6 4.5-6" stroke="var(--attention)" />
  </svg>
)
