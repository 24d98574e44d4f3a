'use client'

import { VerbDialog } from './verb-dialog'

/** A button that asks once more before it does something that cannot be taken back. */
export const ConfirmButton = (props: Omit<Parameters<typeof VerbDialog>[0], 'schema' | 'children'>) => (
  <VerbDialog submitVariant="danger" {...props} />
)
