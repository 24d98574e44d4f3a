import type { CommandFormProps } from '@/components/form/command-form'

type Run = CommandFormProps['action']

/** The Server Actions of the page of an Action's open data. */
export type OpenDataActions = {
  describe: Run
  choose: Run
  identify: Run
  addTransaction: Run
  removeTransaction: Run
}
