/** Invited: has not come in yet. Inactive: may not come in any more; nothing is deleted. */
export const userStatuses = ['invited', 'active', 'inactive'] as const
export type UserStatus = (typeof userStatuses)[number]
