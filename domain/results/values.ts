import type { ResultRecord } from './queries'

/** A result as its form is filled. */
export const resultValues = (result: ResultRecord) => ({
  kind: result.kind,
  title: result.title,
  description: result.description ?? '',
  plannedFor: result.plannedFor ?? '',
  activityId: result.activityId ? String(result.activityId) : '',
})
