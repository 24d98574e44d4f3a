/** The words that are agreed to, and whether they are: asked, and never a condition for coming in. */
export const ConsentCheck = ({ text, label }: { text: string; label: string }) => (
  <div>
    <p className="max-w-prose whitespace-pre-line border-line border-l-4 pl-4 text-ink-soft text-sm">
      {text}
    </p>
    <label className="mt-1 flex min-h-11 items-start gap-3 py-2">
      <input type="checkbox" name="consent" className="mt-1 size-5 shrink-0" />
      <span>{label}</span>
    </label>
  </div>
)
