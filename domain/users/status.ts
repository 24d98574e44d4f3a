import { sql } from 'drizzle-orm'
import { user, userIdentity } from '@/db/schema/user'
import type { UserStatus } from './statuses'

/** Who has chosen a password, or signed in through a provider of identities, can come in by herself. */
const hasWayIn = sql`(${user.passwordHash} is not null
  or exists (select 1 from ${userIdentity} where ${userIdentity.userId} = ${user.id}))`

/** How an account stands: it follows from the row and is kept nowhere. */
export const userStatus = sql<UserStatus>`case when not ${user.active} then 'inactive'
  when ${hasWayIn} then 'active' else 'invited' end`
