/** Hours for which an archive can be downloaded: it has everything in it, also of people who are forgotten meanwhile. */
export const hoursKept = 24
/** Minutes after which an archive that is not ready is taken for one that never will be. */
export const givenUpAfter = 60

/** The instant so many minutes before another. */
export const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

/** Whether somebody waits for an archive still. */
export const isBeingMade = ({ status, askedAt }: { status: string; askedAt: Date }, now: Date) =>
  (status === 'waiting' || status === 'running') && askedAt > minutesBefore(now, givenUpAfter)
