import type { CommandFormProps } from '@/components/form/command-form'

type Run = CommandFormProps['action']

/** The Server Actions of the page of a framework. */
export type FrameworkActions = {
  addAim: Run
  editAim: Run
  removeAim: Run
  removeIndicator: Run
  recordActual: Run
}
