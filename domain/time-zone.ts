/** The programme's own: days begin in it, and instants are shown in it. */
export const timeZone = process.env.MINGA_TIME_ZONE ?? 'Europe/Brussels'
