/** One thing to choose; `detail` tells two of the same name apart. */
export type Option = { value: string; label: string; detail?: string }
