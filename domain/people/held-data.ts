/*
 * The one home of what is held about a person: each table with a row of hers, where the export shows it, and what
 * anonymisation makes of it. A test walks the schema and fails for a table or a column that has no line here.
 */

export type Held = {
  /** The part of the export (`HeldData`) that shows its rows. */
  shownIn: string
  /** Columns that the export leaves out, with the reason. */
  leftOut?: Record<string, string>
  /** `emptied`: the row stays for the figures, without what says who she is; `kept`: nothing in it says so. */
  anonymised: 'emptied' | 'kept' | 'deleted'
}

const number = 'a number of the house, of which the export gives the meaning'
const seat = { participationId: 'the seat that it is shown with' }
const secret = 'a secret'

/** By the name of the table in the schema. */
export const heldData: Record<string, Held> = {
  person: {
    shownIn: 'person',
    leftOut: {
      nameKey: 'made from the name',
      sortedNameKey: 'made from the name',
      search: 'made from the name and the address',
      institutionId: number,
      mergedIntoId: 'shown as a merge',
      version: 'counts saves',
    },
    anonymised: 'emptied',
  },
  person_merge: {
    shownIn: 'merges',
    leftOut: { id: number, mergedBy: 'the officer', undoneBy: 'the officer' },
    anonymised: 'emptied',
  },
  person_pair: {
    shownIn: 'comparisons',
    leftOut: { aId: 'may be somebody else', bId: 'may be somebody else', toldApartBy: 'the officer' },
    anonymised: 'deleted',
  },
  participation: {
    shownIn: 'participations',
    leftOut: {
      personId: 'herself',
      activityId: number,
      institutionId: number,
      consentTextId: number,
      importId: number,
      version: 'counts saves',
    },
    anonymised: 'emptied',
  },
  attendance: { shownIn: 'participations', leftOut: seat, anonymised: 'kept' },
  attendance_tick: { shownIn: 'participations', leftOut: seat, anonymised: 'kept' },
  arrival: {
    shownIn: 'arrivals',
    leftOut: {
      ...seat,
      id: 'made by the phone',
      activityId: number,
      checkInLinkId: number,
      settledBy: 'the officer',
    },
    anonymised: 'emptied',
  },
  deployment: {
    shownIn: 'deployments',
    leftOut: { id: number, personId: 'herself', activityId: number, institutionId: number },
    anonymised: 'kept',
  },
  certificate: {
    shownIn: 'certificates',
    leftOut: {
      ...seat,
      id: number,
      activityId: number,
      twinOfId: number,
      issuedBy: 'the officer',
      revokedBy: 'the officer',
    },
    anonymised: 'emptied',
  },
  answer_link: {
    shownIn: 'questionnaireLinks',
    leftOut: { ...seat, hash: secret, questionnaireId: number },
    anonymised: 'kept',
  },
  answer_sheet: {
    shownIn: 'questionnaires',
    leftOut: { ...seat, id: 'made by the browser', questionnaireId: number, typedBy: 'the officer' },
    anonymised: 'kept',
  },
  answer: {
    shownIn: 'questionnaires',
    leftOut: { sheetId: 'the sheet that it is shown with', questionId: number },
    anonymised: 'emptied',
  },
  user_account: {
    shownIn: 'account',
    leftOut: {
      id: number,
      personId: 'herself',
      institutionId: number,
      passwordHash: secret,
      totpSecret: secret,
      totpLastStep: secret,
      quietFrom: 'a setting, on the page of her account',
      quietUntil: 'a setting, on the page of her account',
      timeZone: 'a setting, on the page of her account',
      replacedById: 'somebody else',
      version: 'counts saves',
    },
    anonymised: 'emptied',
  },
}

/** Tables with what was written to her or about her, which no number but her name or address ties to her. */
export const heldByName: Record<string, Held> = {
  letter: {
    shownIn: 'letters',
    leftOut: {
      id: number,
      userId: 'her own account',
      notificationId: number,
      tries: 'of the mail server',
      trouble: 'of the mail server',
    },
    anonymised: 'emptied',
  },
  caught_mail: { shownIn: 'letters', anonymised: 'deleted' },
  edition_data: {
    shownIn: '–',
    leftOut: { data: 'a report that names her, each a document of its own' },
    anonymised: 'deleted',
  },
  edition_link: { shownIn: 'letters', anonymised: 'emptied' },
  schedule_recipient: { shownIn: 'letters', anonymised: 'deleted' },
  roster_import: { shownIn: 'sources', anonymised: 'emptied' },
  event: { shownIn: 'history', anonymised: 'emptied' },
  notification: { shownIn: 'history', anonymised: 'emptied' },
  form_draft: { shownIn: 'history', anonymised: 'deleted' },
  sign_in_attempt: { shownIn: 'account', anonymised: 'deleted' },
}
