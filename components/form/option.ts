/** One thing to choose; `detail` tells two of the same name apart. */
export type Option = { value: string; label: string; detail?: string }

/** The label of what was chosen; of several, all of them. */
export const labelIn = (options: readonly Option[], value: unknown) =>
  (Array.isArray(value) ? value : [value])
    .map((each) => options.find((option) => option.value === String(each))?.label ?? each ?? '')
    .join(', ')
