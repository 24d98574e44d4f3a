/**
 * The text as a database can keep it: PostgreSQL's texts know no NUL, and its JSON no half of a surrogate pair. Both
 * come with what is pasted from broken documents, or from somebody who tries what happens.
 */
export const storable = (text: string) => text.replaceAll('\0', '').toWellFormed()
