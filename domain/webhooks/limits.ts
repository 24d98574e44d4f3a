const MINUTE = 60_000

/** How long after each try the next one comes, in milliseconds; after the last one, about a day later, it is given up. */
export const waits = [1, 5, 30, 120, 300, 480, 480].map((minutes) => minutes * MINUTE)

/** A webhook to which so many deliveries in a row were given up is switched off. */
export const mostGivenUp = 10

/** For how many days one can look at what was sent, and send it again. */
export const daysKept = 30
