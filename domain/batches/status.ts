import type { BatchStatus } from '@/db/enums'

/** Whether somebody still works on it, or will. */
export const isUnderWay = ({ status }: { status: BatchStatus }) =>
  status === 'waiting' || status === 'running'
