import { and, eq, ne, or, sql } from 'drizzle-orm'
import { request, requestInstitution } from '@/db/schema/request'

/**
 * The requests for which an authority asks jointly with another that leads them (brief, "What a request asks for"), as
 * a condition on `request`. Until it is sent, a draft is there for the authority that writes it alone.
 */
export const askedJointlyBy = (institutionId: number) =>
  and(
    ne(request.status, 'draft'),
    sql`${request.id} in (select ${requestInstitution.requestId} from ${requestInstitution}
      where ${requestInstitution.institutionId} = ${institutionId} and ${requestInstitution.role} = 'joint')`,
  )

/** The requests of an authority, whether it leads them or asks jointly, as a condition on `request`. */
export const askedBy = (institutionId: number) =>
  or(eq(request.institutionId, institutionId), askedJointlyBy(institutionId))
