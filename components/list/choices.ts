import type { Filter } from './filter-chips'
import type { ListUrl } from './list-url'

type Choice = { value: string; label: string }

/**
 * A filter of a list: a link for each choice, and one first that takes the filter away. `clears` names the filters
 * that make no sense any more once this one is changed.
 */
export function choices(
  url: ListUrl,
  filter: { name: string; label: string; all: string; clears?: readonly string[] },
  options: readonly Choice[],
): Filter {
  const { name, label, all, clears = [] } = filter
  const cleared = Object.fromEntries(clears.map((other) => [other, null]))
  return {
    name,
    label,
    options: [{ value: '', label: all }, ...options].map((option) => ({
      ...option,
      href: url.href({ ...cleared, [name]: option.value || null }),
      active: (url.params[name] ?? '') === option.value,
    })),
  }
}
