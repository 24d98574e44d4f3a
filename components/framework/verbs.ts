import type { CommandFormProps } from '@/components/form/command-form'

type Run = CommandFormProps['action']

/** Whose framework a page shows: where it is, and the id of the Action for its verbs; the programme's needs none. */
export type FrameworkOf = { href: string; hidden: { id?: number } }

/** The Server Actions of the page of a framework. */
export type FrameworkActions = {
  addAim: Run
  editAim: Run
  removeAim: Run
  removeIndicator: Run
  recordActual: Run
}
