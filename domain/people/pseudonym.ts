/** What stands where a word was that said who somebody is. */
export const redacted = '•••'

/** What an anonymised person is called wherever a name is shown: the same in every language, and hers alone. */
export const pseudonym = (id: number) => ({ givenNames: redacted, familyNames: `№ ${id}` })

/** The same in one line. */
export const pseudonymInFull = (id: number) => `${redacted} № ${id}`

/** What an account is called that was closed and emptied without being that of a person on record. */
export const accountPseudonym = (id: number) => `${redacted} @ ${id}`

/** Where those without a name stand in lists by name: behind everybody, and like nobody. */
export const lastNameKey = 'zzzzzzzz'
