import { lifecyclesPage } from './lifecycles'

/** The pages of docs/ that are made and not written, by their path. */
export const pages = (): Record<string, string> => ({ 'docs/lifecycles.md': lifecyclesPage() })
